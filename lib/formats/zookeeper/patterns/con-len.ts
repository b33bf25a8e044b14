import { definePattern } from '../pattern.ts'

/** A client's request is longer than jute.maxbuffer, or no request at all: then the length is the first 4 bytes of something else. */
export const conLen = definePattern({
  id: 'CON_LEN',
  loggers: ['NIOServerCnxn', 'NettyServerCnxn'],
  fields: { session: 'hex', len: 'integer', addr: 'text', max: 'integer' },
  wordings: [
    /^Exception causing close of session 0x(?<session>[0-9a-f]+)(?: due to |: )(?:java\.io\.IOException: )?Len error (?<len>-?\d+)/,
  ],
  exceptions: [
    /^Len error (?<len>-?\d+)/,
    /^Len error\. A message from (?<addr>\S+) with advertised length of (?<len>-?\d+) is either a malformed message or too large to process \(length is greater than jute\.maxbuffer=(?<max>\d+)\)/,
  ],
})
