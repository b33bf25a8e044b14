import { definePattern } from '../pattern.ts'

/** Dialling the leader was given up. */
export const lrnConnFail = definePattern({
  id: 'LRN_CONN_FAIL',
  loggers: ['Learner'],
  fields: { addr: 'text' },
  wordings: [
    /^Failed connect to (?<addr>.+)$/,
    /^connectToLeader exceeded on retries\.$/,
    /^initLimit exceeded on retries\.$/,
  ],
})
