import { definePattern } from '../pattern.ts'

/** A client library dials a server. */
export const cliOpen = definePattern({
  id: 'CLI_OPEN',
  loggers: ['ClientCnxn'],
  fields: { addr: 'text' },
  wordings: [/^Opening socket connection to server (?<addr>.+?)\.?(?: Will not attempt to authenticate.*)?$/],
})
