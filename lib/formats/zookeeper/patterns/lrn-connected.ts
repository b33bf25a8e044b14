import { definePattern } from '../pattern.ts'

/** The leader's quorum port answers. */
export const lrnConnected = definePattern({
  id: 'LRN_CONNECTED',
  loggers: ['Learner'],
  fields: { addr: 'text' },
  wordings: [/^Successfully connected to leader, using address: (?<addr>.+)$/],
})
