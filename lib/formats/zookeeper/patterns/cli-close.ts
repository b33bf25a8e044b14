import { definePattern } from '../pattern.ts'

/** A client library lost its connection. */
export const cliClose = definePattern({
  id: 'CLI_CLOSE',
  loggers: ['ClientCnxn'],
  fields: { session: 'hex', addr: 'text' },
  wordings: [
    // 3.6 on
    /^Session 0x(?<session>[0-9a-f]+) for se?rver (?<addr>.+?), Closing socket connection\. Attempting reconnect except it is a SessionExpiredException/,
    // 3.4 and 3.5
    /^Session 0x(?<session>[0-9a-f]+) for server (?<addr>.+?), unexpected error, closing socket connection/,
  ],
})
