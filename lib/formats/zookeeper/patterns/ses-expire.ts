import { definePattern } from '../pattern.ts'

/** A session expired. Only a leader (or a standalone server) says so. */
export const sesExpire = definePattern({
  id: 'SES_EXPIRE',
  loggers: ['ZooKeeperServer', 'LeaderZooKeeperServer'],
  fields: { session: 'hex', ms: 'integer' },
  wordings: [/^Expiring session 0x(?<session>[0-9a-f]+), timeout of (?<ms>\d+)ms exceeded$/],
})
