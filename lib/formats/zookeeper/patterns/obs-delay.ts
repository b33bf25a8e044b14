import { definePattern } from '../pattern.ts'

/** An observer waits before it comes back. */
export const obsDelay = definePattern({
  id: 'OBS_DELAY',
  loggers: ['Observer'],
  fields: { ms: 'integer' },
  wordings: [/^Waiting for (?<ms>\d+) ms before reconnecting with the leader$/],
})
