import { definePattern } from '../pattern.ts'

/** The server object stops: all client connections close. */
export const srvShut = definePattern({
  id: 'SRV_SHUT',
  loggers: ['ZooKeeperServer'],
  fields: {},
  wordings: [/^[sS]hutting down$/],
})
