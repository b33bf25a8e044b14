import { definePattern } from '../pattern.ts'

/** A snapshot is broken; an older one is used. */
export const diskBadsnap = definePattern({
  id: 'DISK_BADSNAP',
  loggers: ['FileSnap', 'SnapStream', 'Util'],
  fields: { file: 'text', len: 'integer', b: 'integer' },
  wordings: [
    /^problem reading snap file (?<file>\S+)/,
    /^invalid snapshot (?<file>\S+)/,
    /^Invalid snapshot (?<file>\S+?)\.? (?:too short, )?len = (?<len>\d+)(?: bytes)?(?:,? byte = (?<b>\d+))?/,
  ],
})
