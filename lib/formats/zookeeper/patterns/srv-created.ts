import { definePattern } from '../pattern.ts'

/** A server object is made for a new role, with its limits. */
export const srvCreated = definePattern({
  id: 'SRV_CREATED',
  loggers: ['ZooKeeperServer'],
  fields: { tick: 'integer', min: 'integer', max: 'integer', bl: 'integer', data: 'text', snap: 'text' },
  wordings: [
    /^Created server with tickTime (?<tick>\d+)(?: ms)? minSessionTimeout (?<min>\d+)(?: ms)? maxSessionTimeout (?<max>\d+)(?: ms)?(?: clientPortListenBacklog (?<bl>-?\d+))? (?:datadir|dataLogdir) (?<data>\S+) snapdir (?<snap>\S+)/,
  ],
})
