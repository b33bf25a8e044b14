import { definePattern } from '../pattern.ts'

/** Requests lost at a change of role. */
export const srvThrottle = definePattern({
  id: 'SRV_THROTTLE',
  loggers: ['RequestThrottler'],
  fields: { n: 'integer' },
  wordings: [/^RequestThrottler shutdown\. Dropped (?<n>\d+) requests$/],
})
