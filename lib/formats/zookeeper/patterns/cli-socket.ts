import { definePattern } from '../pattern.ts'

/** A client library has a connection, and no session on it yet. */
export const cliSocket = definePattern({
  id: 'CLI_SOCKET',
  loggers: ['ClientCnxn'],
  fields: { client: 'text', addr: 'text' },
  wordings: [
    /^Socket connection established, initiating session, client: (?<client>.+), server: (?<addr>.+)$/,
    /^Socket connection established to (?<addr>.+), initiating session$/,
  ],
})
