import { definePattern } from '../pattern.ts'

/** A commit out of order: the proposal before it lacks its quorum. */
export const leadNotFirst = definePattern({
  id: 'LEAD_NOT_FIRST',
  loggers: ['Leader'],
  fields: { zxid: 'hex', addr: 'text' },
  wordings: [/^Committ?ing zxid 0x(?<zxid>[0-9a-f]+) from (?<addr>\S+) no[ty] first!/],
})
