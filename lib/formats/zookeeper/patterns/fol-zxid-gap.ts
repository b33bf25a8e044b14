import { definePattern } from '../pattern.ts'

/** A proposal is missing, unless 0x1 was expected: that is the first one after a join. */
export const folZxidGap = definePattern({
  id: 'FOL_ZXID_GAP',
  loggers: ['Follower', 'Learner', 'Observer'],
  fields: { zxid: 'hex', exp: 'hex' },
  wordings: [/^Got zxid 0x(?<zxid>[0-9a-f]+) expected 0x(?<exp>[0-9a-f]+)/],
})
