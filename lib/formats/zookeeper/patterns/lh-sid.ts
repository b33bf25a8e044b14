import { definePattern } from '../pattern.ts'

/** Which server a LearnerHandler thread (`LearnerHandler-/ip:port`) serves. */
export const lhSid = definePattern({
  id: 'LH_SID',
  loggers: ['LearnerHandler'],
  fields: { sid: 'integer', info: 'text' },
  wordings: [/^Follower sid: (?<sid>-?\d+) : info : (?<info>.+)$/],
})
