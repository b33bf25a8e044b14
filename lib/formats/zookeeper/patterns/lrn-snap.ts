import { definePattern } from '../pattern.ts'

/** The leader sends a snapshot. */
export const lrnSnap = definePattern({
  id: 'LRN_SNAP',
  loggers: ['Learner'],
  fields: { zxid: 'hex' },
  wordings: [/^Getting a snapshot from leader(?: 0x(?<zxid>[0-9a-f]+))?$/],
})
