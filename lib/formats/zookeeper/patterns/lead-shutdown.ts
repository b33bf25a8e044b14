import { definePattern } from '../pattern.ts'

/** The leader steps down, with the reason (up to 3.5 it is in the trace). */
export const leadShutdown = definePattern({
  id: 'LEAD_SHUTDOWN',
  loggers: ['Leader'],
  fields: { reason: 'text' },
  wordings: [/^Shutdown called\. For the reason (?<reason>.*)$/, /^Shutdown called$/],
  exceptions: [/^shutdown Leader! reason: (?<reason>.*)$/],
})
