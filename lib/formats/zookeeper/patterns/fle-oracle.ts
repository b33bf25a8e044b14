import { definePattern } from '../pattern.ts'

/** What the oracle of a two-server ensemble says. */
export const fleOracle = definePattern({
  id: 'FLE_ORACLE',
  loggers: ['FastLeaderElection'],
  fields: { what: 'text' },
  wordings: [/^Oracle indicates (?<what>to follow|not to follow)$/],
})
