import { definePattern } from '../pattern.ts'

/** The NEWLEADER proposal has a counter that is not 0. */
export const leadNewleaderZxid = definePattern({
  id: 'LEAD_NEWLEADER_ZXID',
  loggers: ['Leader'],
  fields: { zxid: 'hex' },
  wordings: [/^NEWLEADER proposal has Zxid of (?<zxid>[0-9a-f]+)/],
})
