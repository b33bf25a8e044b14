import { definePattern } from '../pattern.ts'

/** The wording of the two above up to 3.4.12 and 3.5.3. */
export const fleNonmemberOld = definePattern({
  id: 'FLE_NONMEMBER_OLD',
  loggers: ['FastLeaderElection'],
  fields: { sid: 'integer' },
  wordings: [/^Ignoring notification from non-cluster member (?<sid>-?\d+)/],
})
