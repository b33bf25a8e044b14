import { definePattern } from '../pattern.ts'

/** A process starts as a member of an ensemble. */
export const srvStart = definePattern({
  id: 'SRV_START',
  loggers: ['QuorumPeerMain'],
  fields: { myid: 'integer' },
  wordings: [/^Starting quorum peer(?:, myid=(?<myid>\d+))?$/],
})
