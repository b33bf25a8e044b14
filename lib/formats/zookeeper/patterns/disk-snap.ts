import { definePattern } from '../pattern.ts'

/** A snapshot begins at zxid. */
export const diskSnap = definePattern({
  id: 'DISK_SNAP',
  loggers: ['FileTxnSnapLog'],
  fields: { zxid: 'hex', file: 'text' },
  wordings: [/^Snapshotting: (?:0x)?(?<zxid>[0-9a-f]+)(?: to (?<file>\S+))?$/],
})
