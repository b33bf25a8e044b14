import { definePattern } from '../pattern.ts'

/** The last packets before a connection broke. */
export const lhTracker = definePattern({
  id: 'LH_TRACKER',
  loggers: ['MessageTracker'],
  fields: { n: 'integer', dir: 'text', addr: 'text', ts: 'text', type: 'word' },
  wordings: [
    /^Last (?<n>\d+) timestamps for messages (?<dir>sent to|received from) (?<addr>\S+):/,
    /^(?<dir>sent to|received from) (?<addr>\S+)\s+TimeStamp: (?<ts>\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3})(?: Type: (?<type>\w+))?/,
  ],
})
