import { definePattern } from '../pattern.ts'

/** A commit without its proposal while synchronizing. */
export const lrnCommitMismatch = definePattern({
  id: 'LRN_COMMIT_MISMATCH',
  loggers: ['Learner', 'FollowerZooKeeperServer'],
  fields: { zxid: 'hex', next: 'hex' },
  wordings: [
    /^Committing (?:0x)?(?<zxid>[0-9a-f]+), but (?:next proposal is (?:0x)?(?<next>[0-9a-f]+)|got no proposal)/,
  ],
})
