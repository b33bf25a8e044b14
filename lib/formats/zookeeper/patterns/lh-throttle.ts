import { definePattern } from '../pattern.ts'

/** Too many learners synchronize at once. */
export const lhThrottle = definePattern({
  id: 'LH_THROTTLE',
  loggers: ['LearnerHandler'],
  fields: {},
  wordings: [/^too many concurrent (?:snapshots: |sync\.)/],
})
