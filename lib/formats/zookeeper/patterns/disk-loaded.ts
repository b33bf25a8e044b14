import { definePattern } from '../pattern.ts'

/** Where the data ended at process start. */
export const diskLoaded = definePattern({
  id: 'DISK_LOADED',
  loggers: ['ZKDatabase'],
  fields: { ms: 'integer', zxid: 'hex', digest: 'decimal64' },
  wordings: [/^Snapshot loaded in (?<ms>\d+) ms, highest zxid is 0x(?<zxid>[0-9a-f]+), digest is (?<digest>-?\d+)/],
})
