import { definePattern } from '../pattern.ts'

/** Too old to send as a DIFF; a snapshot follows. */
export const diskNoprop = definePattern({
  id: 'DISK_NOPROP',
  loggers: ['ZKDatabase'],
  fields: { zxid: 'hex' },
  wordings: [/^Unable to find proposals from txnlog for zxid: (?:0x)?(?<zxid>[0-9a-f]+)/],
})
