import { definePattern } from '../pattern.ts'

/** An acknowledgement for a proposal that is not outstanding any more. */
export const leadFuture = definePattern({
  id: 'LEAD_FUTURE',
  loggers: ['Leader'],
  fields: { zxid: 'hex', addr: 'text' },
  wordings: [/^Trying to commit future proposal: zxid 0x(?<zxid>[0-9a-f]+) from (?<addr>\S+)/],
})
