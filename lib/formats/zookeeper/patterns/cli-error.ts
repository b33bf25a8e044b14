import { definePattern } from '../pattern.ts'

/** A client library could not connect, or its connection broke. */
export const cliError = definePattern({
  id: 'CLI_ERROR',
  loggers: ['ClientCnxn', 'ClientCnxnSocketNIO'],
  fields: { addr: 'text', err: 'text' },
  wordings: [/^Socket error occurred: (?<addr>.+?): (?<err>.*)$/, /^Unable to open socket to (?<addr>.+)$/],
})
