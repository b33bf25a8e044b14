import { definePattern } from '../pattern.ts'

/** Foreign bytes on the election port. */
export const cnxBuflen = definePattern({
  id: 'CNX_BUFLEN',
  loggers: ['QuorumCnxManager'],
  fields: { len: 'integer', got: 'integer', want: 'integer', sid: 'integer' },
  wordings: [
    /^Unreasonable buffer length: (?<len>-?\d+)/,
    /^Initial message parsing error!/,
    /^Read only (?<got>\d+) bytes out of (?<want>\d+) sent by server (?<sid>-?\d+)/,
  ],
})
