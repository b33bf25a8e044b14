import { definePattern } from '../pattern.ts'

/** The learner must drop transactions after zxid. */
export const lhTrunc = definePattern({
  id: 'LH_TRUNC',
  loggers: ['LearnerHandler'],
  fields: { zxid: 'hex', sid: 'integer' },
  wordings: [/^Sending TRUNC zxid=0x(?<zxid>[0-9a-f]+)\s+for peer sid: (?<sid>-?\d+)/],
})
