import { definePattern } from '../pattern.ts'

/** State, phase and way of synchronization; only `broadcast` serves clients. */
export const peerPhase = definePattern({
  id: 'PEER_PHASE',
  loggers: ['QuorumPeer'],
  fields: { state: 'word', phase: 'word', sync: 'word' },
  wordings: [
    /^Peer state changed: (?<state>looking|following|leading|observing)(?: - (?<phase>discovery|synchronization|broadcast))?(?: - (?<sync>diff|snap|trunc))?$/,
  ],
})
