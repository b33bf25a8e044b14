import { definePattern } from '../pattern.ts'

/** No vote came in time; the value is the next wait, already doubled. */
export const fleTimeout = definePattern({
  id: 'FLE_TIMEOUT',
  loggers: ['FastLeaderElection'],
  fields: { ms: 'integer' },
  wordings: [/^Notification time out: (?<ms>\d+)(?: ms)?$/],
})
