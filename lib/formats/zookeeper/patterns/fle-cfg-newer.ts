import { definePattern } from '../pattern.ts'

/** A peer holds a newer dynamic configuration. */
export const fleCfgNewer = definePattern({
  id: 'FLE_CFG_NEWER',
  loggers: ['FastLeaderElection'],
  fields: { myid: 'integer', rv: 'hex', mv: 'hex' },
  wordings: [/^(?<myid>\d+) Received version: (?<rv>[0-9a-f]+) my version: (?<mv>[0-9a-f]+)/],
})
