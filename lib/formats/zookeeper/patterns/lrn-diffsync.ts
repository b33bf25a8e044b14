import { definePattern } from '../pattern.ts'

/** Zxids inside a DIFF; `proposal` out of order is a history with a hole (ZOOKEEPER-4925). */
export const lrnDiffsync = definePattern({
  id: 'LRN_DIFFSYNC',
  loggers: ['Learner'],
  fields: { first: 'hex', what: 'text', zxid: 'hex', last: 'hex', exp: 'hex' },
  wordings: [
    /^DIFF sync got (?:first proposal 0x(?<first>[0-9a-f]+)|(?<what>new epoch proposal|proposal) 0x(?<zxid>[0-9a-f]+), last queued 0x(?<last>[0-9a-f]+), expected 0x(?<exp>[0-9a-f]+))/,
  ],
})
