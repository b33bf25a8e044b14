import { definePattern } from '../pattern.ts'

/** This learner serves clients from here. */
export const lrnUptodate = definePattern({
  id: 'LRN_UPTODATE',
  loggers: ['Learner'],
  fields: {},
  wordings: [/^Learner received UPTODATE message$/],
})
