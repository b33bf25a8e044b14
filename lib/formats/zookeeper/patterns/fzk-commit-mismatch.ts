import { definePattern } from '../pattern.ts'

/** A commit for another transaction than the next one; the process exits with 12. */
export const fzkCommitMismatch = definePattern({
  id: 'FZK_COMMIT_MISMATCH',
  loggers: ['FollowerZooKeeperServer'],
  fields: { zxid: 'hex', next: 'hex' },
  wordings: [/^Committing zxid 0x(?<zxid>[0-9a-f]+) but next pending txn 0x(?<next>[0-9a-f]+)/],
})
