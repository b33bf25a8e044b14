import { definePattern } from '../pattern.ts'

/** A packet longer than jute.maxbuffer, in the exception of whoever read it. */
export const juteLen = definePattern({
  id: 'JUTE_LEN',
  loggers: ['BinaryInputArchive'],
  fields: { len: 'integer' },
  wordings: [/^Unreasonable length = (?<len>-?\d+)/],
  exceptions: [/^Unreasonable length = (?<len>-?\d+)/],
})
