import { definePattern } from '../pattern.ts'

/** A client's connection ended. Level DEBUG from 3.5.5. */
export const conClosed = definePattern({
  id: 'CON_CLOSED',
  loggers: ['NIOServerCnxn'],
  fields: { addr: 'text', session: 'hex' },
  wordings: [
    /^Closed socket connection for client (?<addr>\S+) (?:which had sessionid 0x(?<session>[0-9a-f]+)|\(no session established for client\))$/,
  ],
})
