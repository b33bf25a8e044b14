import { definePattern } from '../pattern.ts'

/** No DIFF is possible; a snapshot follows. */
export const lhUnhandled = definePattern({
  id: 'LH_UNHANDLED',
  loggers: ['LearnerHandler'],
  fields: { sid: 'integer' },
  wordings: [/^Unhandled (?:proposal )?scenario(?: for peer sid: (?<sid>-?\d+))?/],
})
