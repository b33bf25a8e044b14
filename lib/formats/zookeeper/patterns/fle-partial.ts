import { definePattern } from '../pattern.ts'

/** A vote that ends early or makes no sense (ZOOKEEPER-3769). */
export const flePartial = definePattern({
  id: 'FLE_PARTIAL',
  loggers: ['FastLeaderElection'],
  fields: { sid: 'integer', len: 'integer' },
  wordings: [
    /^Skipping the processing of a partial \/ malformed response message sent by sid=(?<sid>-?\d+) \(message length: (?<len>\d+)\)/,
  ],
})
