import { definePattern } from '../pattern.ts'

/** A snapshot is written because of an upgrade (ZOOKEEPER-3781). */
export const lrnForceSnap = definePattern({
  id: 'LRN_FORCE_SNAP',
  loggers: ['Learner'],
  fields: {},
  wordings: [/^Forcing a snapshot write as part of upgrading from an older Zookeeper\./],
})
