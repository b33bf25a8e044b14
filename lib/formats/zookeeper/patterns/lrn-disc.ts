import { definePattern } from '../pattern.ts'

/** How long the connection to the leader lasted and whether synchronization was over. */
export const lrnDisc = definePattern({
  id: 'LRN_DISC',
  loggers: ['Follower', 'Observer'],
  fields: { addr: 'text', ms: 'integer', synced: 'word' },
  wordings: [
    /^Disconnected from leader \(with address: (?<addr>.+?)\)\. Was connected for (?<ms>\d+)ms\. Sync state: (?<synced>true|false)$/,
  ],
})
