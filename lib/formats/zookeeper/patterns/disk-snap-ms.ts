import { definePattern } from '../pattern.ts'

/** How long a snapshot took. */
export const diskSnapMs = definePattern({
  id: 'DISK_SNAP_MS',
  loggers: ['ZooKeeperServer'],
  fields: { ms: 'integer' },
  wordings: [/^Snapshot taken in (?<ms>\d+) ms$/],
})
