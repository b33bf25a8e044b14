import { definePattern } from '../pattern.ts'

/** A handler ended; addr is the learner's. */
export const lhGoodbye = definePattern({
  id: 'LH_GOODBYE',
  loggers: ['LearnerHandler'],
  fields: { sid: 'integer', addr: 'text' },
  wordings: [/^\*{7} GOODBYE (?:sid:(?<sid>-?\d+) )?(?<addr>\S+|<null>) \*{8}$/],
})
