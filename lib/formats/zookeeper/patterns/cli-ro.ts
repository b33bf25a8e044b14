import { definePattern } from '../pattern.ts'

/** A client got to a server that serves without a quorum, or found one that has it. */
export const cliRo = definePattern({
  id: 'CLI_RO',
  loggers: ['ClientCnxn'],
  fields: { addr: 'text' },
  wordings: [/^Read\/write client got connected to read-only server$/, /^Majority server found at ?(?<addr>\S+)$/],
})
