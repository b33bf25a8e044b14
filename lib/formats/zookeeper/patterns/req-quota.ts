import { definePattern } from '../pattern.ts'

/** A soft quota is exceeded. */
export const reqQuota = definePattern({
  id: 'REQ_QUOTA',
  loggers: ['DataTree', 'RateLogger', 'ZooKeeperServer'],
  fields: { times: 'integer', path: 'text' },
  wordings: [/^(?:\[(?<times>\d+) times\] )?(?:Message: ?)?Quota exceeded: (?<path>\S+)/],
})
