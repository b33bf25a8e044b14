import { definePattern } from '../pattern.ts'

/** A server was silent for two thirds of the session timeout. */
export const cliTimeout = definePattern({
  id: 'CLI_TIMEOUT',
  loggers: ['ClientCnxn'],
  fields: { ms: 'integer', session: 'hex' },
  wordings: [
    /^Client session timed out, have not heard from server in (?<ms>\d+)ms for session ?id 0x(?<session>[0-9a-f]+)/,
  ],
})
