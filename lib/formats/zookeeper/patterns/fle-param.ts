import { definePattern } from '../pattern.ts'

/** Back-off of the election as configured. */
export const fleParam = definePattern({
  id: 'FLE_PARAM',
  loggers: ['FastLeaderElection'],
  fields: { which: 'word', ms: 'integer' },
  wordings: [
    /^zookeeper\.fastleader\.(?<which>minNotificationInterval|maxNotificationInterval)\s?=\s?(?<ms>\d+)(?: ms)?$/,
  ],
})
