import { definePattern } from '../pattern.ts'

/** NEWLEADER was acknowledged; epoch is the high half of zxid. */
export const lrnNlack = definePattern({
  id: 'LRN_NLACK',
  loggers: ['Learner'],
  fields: { zxid: 'hex' },
  wordings: [/^Sent NEWLEADER ack to leader with zxid (?<zxid>[0-9a-f]+)/],
})
