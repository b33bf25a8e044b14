import { definePattern } from '../pattern.ts'

/** The learner port failed. */
export const leadAccept = definePattern({
  id: 'LEAD_ACCEPT',
  loggers: ['Leader'],
  fields: {},
  wordings: [/^Exception while accepting follower$/],
})
