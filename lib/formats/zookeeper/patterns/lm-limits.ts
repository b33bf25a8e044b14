import { definePattern } from '../pattern.ts'

/** How many learners may synchronize at once. */
export const lmLimits = definePattern({
  id: 'LM_LIMITS',
  loggers: ['LearnerMaster'],
  fields: { key: 'word', v: 'integer' },
  wordings: [/^zookeeper\.leader\.(?<key>maxConcurrentSnapSyncs|maxConcurrentDiffSyncs) = (?<v>\d+)/],
})
