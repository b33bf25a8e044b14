import { definePattern } from '../pattern.ts'

/** A follower lost its leader; the trace says how. */
export const folExc = definePattern({
  id: 'FOL_EXC',
  loggers: ['Follower'],
  fields: {},
  wordings: [/^Exception when following the leader$/],
})
