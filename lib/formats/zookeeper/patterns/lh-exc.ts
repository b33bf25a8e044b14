import { definePattern } from '../pattern.ts'

/** The leader lost a learner; the trace says how. */
export const lhExc = definePattern({
  id: 'LH_EXC',
  loggers: ['LearnerHandler'],
  fields: {},
  wordings: [
    /^Unexpected exception causing shutdown(?: while sock still open)?$/,
    /^Unexpected exception in LearnerHandler[:.]?$/,
  ],
})
