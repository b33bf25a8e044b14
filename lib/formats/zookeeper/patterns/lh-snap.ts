import { definePattern } from '../pattern.ts'

/** The learner gets a whole snapshot. */
export const lhSnap = definePattern({
  id: 'LH_SNAP',
  loggers: ['LearnerHandler'],
  fields: { peer: 'hex', leader: 'hex', db: 'hex', n: 'integer', thr: 'text' },
  wordings: [
    /^Sending snapshot last zxid of peer is 0x(?<peer>[0-9a-f]+),?\s+zxid of leader is 0x(?<leader>[0-9a-f]+)(?:,\s+send|sent) zxid of db as 0x(?<db>[0-9a-f]+)(?:, (?<n>\d+) concurrent snapshots?(?: sync)?, snapshot (?:sync )?was (?<thr>exempt|not exempt) from throttle)?/,
  ],
})
