import { definePattern } from '../pattern.ts'

/** An observer or a server outside the configuration joins. */
export const lhSidUnknown = definePattern({
  id: 'LH_SID_UNKNOWN',
  loggers: ['LearnerHandler'],
  fields: { sid: 'integer', cfg: 'hex' },
  wordings: [/^Follower sid: (?<sid>-?\d+) not in the current config (?<cfg>[0-9a-f]+)/],
})
