import { definePattern } from '../pattern.ts'

/** How the learner is synchronized, up to 3.4. */
export const lhSendingOld = definePattern({
  id: 'LH_SENDING_OLD',
  loggers: ['LearnerHandler'],
  fields: { mode: 'word' },
  wordings: [/^Sending (?<mode>DIFF|SNAP|TRUNC)$/],
})
