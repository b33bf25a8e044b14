import { definePattern } from '../../zookeeper/pattern.ts'

/** The broker’s connection to ZooKeeper. */
export const zooKeeperSession = definePattern({
  id: 'BRK_ZK',
  loggers: ['ZooKeeperClient'],
  fields: { state: 'text' },
  wordings: [
    /^\[ZooKeeperClient [^\]]*\] (?<state>Session expired|Connected|Disconnected|Auth failed|Closed|Initializing a new session)/,
  ],
})
