import { definePattern } from '../pattern.ts'

/** A client library lost its connection. */
export const cliClose = definePattern({
  id: 'CLI_CLOSE',
  loggers: ['ClientCnxn'],
  fields: { session: 'hex', addr: 'text' },
  wordings: [
    /^Session 0x(?<session>[0-9a-f]+) for se?rver (?<addr>.+?), Closing socket connection\. Attempting reconnect except it is a SessionExpiredException/,
  ],
})
