import { definePattern } from '../pattern.ts'

/** The leader's quorum port does not answer yet. */
export const lrnConnRetry = definePattern({
  id: 'LRN_CONN_RETRY',
  loggers: ['Learner'],
  fields: { over: 'text', tries: 'integer', left: 'integer', addr: 'text' },
  wordings: [
    /^Unexpected exception, (?:(?<over>initLimit exceeded|connectToLeader exceeded|retries exceeded)\. )?tries=(?<tries>\d+)(?:, remaining init limit=(?<left>-?\d+))?, connecting to (?<addr>.+)$/,
  ],
})
