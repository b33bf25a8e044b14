import { definePattern } from '../pattern.ts'

/** The learner gets a DIFF. */
export const lhDiff = definePattern({
  id: 'LH_DIFF',
  loggers: ['LearnerHandler'],
  fields: { zxid: 'hex', sid: 'integer' },
  wordings: [/^Sending DIFF zxid=0x(?<zxid>[0-9a-f]+)\s+for peer sid: (?<sid>-?\d+)/],
})
