import { definePattern } from '../pattern.ts'

/** A server closed the connection; from 3.6 only in the exception of CLI_CLOSE. */
export const cliEof = definePattern({
  id: 'CLI_EOF',
  loggers: ['ClientCnxn'],
  fields: { session: 'hex' },
  wordings: [
    /^Unable to read additional data from server sessionid 0x(?<session>[0-9a-f]+), likely server has closed socket/,
  ],
})
