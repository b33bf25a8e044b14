import { definePattern } from '../pattern.ts'

/** A client has seen more than this server. */
export const sesAhead = definePattern({
  id: 'SES_AHEAD',
  loggers: ['ZooKeeperServer'],
  fields: { session: 'hex', addr: 'text', cz: 'hex', sz: 'hex' },
  wordings: [
    /^Refusing session(?:\(0x(?<session>[0-9a-f]+)\))? request for client (?<addr>\S+) as it has seen zxid 0x(?<cz>[0-9a-f]+) our last zxid is 0x(?<sz>[0-9a-f]+) client must try another server/,
  ],
})
