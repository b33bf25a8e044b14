import { definePattern } from '../pattern.ts'

/** An observer lost its leader; the trace says how. */
export const obsExc = definePattern({
  id: 'OBS_EXC',
  loggers: ['Observer'],
  fields: {},
  wordings: [/^Exception when observing the leader$/],
})
