import { definePattern } from '../pattern.ts'

/** A configuration was learned in the election, which begins anew. */
export const fleRestart = definePattern({
  id: 'FLE_RESTART',
  loggers: ['FastLeaderElection', 'QuorumPeer'],
  fields: {},
  wordings: [/^[Rr]estarting [Ll]eader [Ee]lection$/],
})
