import { definePattern } from '../pattern.ts'

/** The elected leader gave up in discovery (ZOOKEEPER-3109). */
export const leadDisloyal = definePattern({
  id: 'LEAD_DISLOYAL',
  loggers: ['Leader'],
  fields: {},
  wordings: [/^Quit leading due to voter changed mind\.$/],
})
