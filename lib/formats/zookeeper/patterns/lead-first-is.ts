import { definePattern } from '../pattern.ts'

/** The first outstanding proposal (decimal in 3.5 to 3.7); belongs to the line before. */
export const leadFirstIs = definePattern({
  id: 'LEAD_FIRST_IS',
  loggers: ['Leader'],
  fields: { zxid: 'hex' },
  wordings: [/^First is (?:0x(?<zxid>[0-9a-f]+)|(?<zxid_dec>\d+))/],
})
