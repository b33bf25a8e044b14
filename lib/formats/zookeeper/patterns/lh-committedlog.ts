import { definePattern } from '../pattern.ts'

/** Where the DIFF comes from. */
export const lhCommittedlog = definePattern({
  id: 'LH_COMMITTEDLOG',
  loggers: ['LearnerHandler'],
  fields: { sid: 'integer' },
  wordings: [
    /^Using committedLog for peer sid: (?<sid>-?\d+)/,
    /^Use txnlog and committedLog for peer sid: (?<sid>-?\d+)/,
  ],
})
