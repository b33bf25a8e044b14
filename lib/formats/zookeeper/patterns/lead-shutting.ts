import { definePattern } from '../pattern.ts'

/** The leader steps down. */
export const leadShutting = definePattern({
  id: 'LEAD_SHUTTING',
  loggers: ['Leader'],
  fields: {},
  wordings: [/^Shutting down$/],
})
