import { definePattern } from '../pattern.ts'

/** The election of this server ended; n is milliseconds, the unit is printed since 3.5.2. */
export const peerTook = definePattern({
  id: 'PEER_TOOK',
  loggers: ['Leader', 'Follower'],
  fields: { role: 'word', n: 'integer', unit: 'word' },
  wordings: [/^(?<role>LEADING|FOLLOWING) - LEADER ELECTION TOOK [-\u2013] (?<n>\d+)(?: (?<unit>MS))?$/],
})
