import { definePattern } from '../pattern.ts'

/** A snapshot is loaded. */
export const diskReadsnap = definePattern({
  id: 'DISK_READSNAP',
  loggers: ['FileSnap'],
  fields: { file: 'text' },
  wordings: [/^Reading snapshot (?<file>\S+)$/],
})
