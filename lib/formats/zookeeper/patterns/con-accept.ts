import { definePattern } from '../pattern.ts'

/** A client connected. Level DEBUG from 3.5.5. */
export const conAccept = definePattern({
  id: 'CON_ACCEPT',
  loggers: ['NIOServerCnxnFactory'],
  fields: { addr: 'text' },
  wordings: [/^Accepted socket connection from (?<addr>\S+)$/],
})
