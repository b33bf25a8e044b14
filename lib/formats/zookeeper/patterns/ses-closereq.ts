import { definePattern } from '../pattern.ts'

/** The close of a session enters the pipeline. */
export const sesClosereq = definePattern({
  id: 'SES_CLOSEREQ',
  loggers: [
    'QuorumZooKeeperServer',
    'ZooKeeperServer',
    'FollowerZooKeeperServer',
    'LeaderZooKeeperServer',
    'ObserverZooKeeperServer',
  ],
  fields: { kind: 'word', session: 'hex' },
  wordings: [/^Submitting (?<kind>global|local) closeSession request for session 0x(?<session>[0-9a-f]+)$/],
})
