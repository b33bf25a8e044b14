import { definePattern } from '../pattern.ts'

/** Addresses as configured. */
export const srvDyncfg = definePattern({
  id: 'SRV_DYNCFG',
  loggers: ['QuorumPeerConfig'],
  fields: { addr: 'text', saddr: 'text', om: 'integer' },
  wordings: [
    /^NextQuorumVerifier is initiated to null$/,
    /^clientPortAddress is (?<addr>.+)$/,
    /^secureClientPortAddress is (?<saddr>.+)$/,
    /^observerMasterPort is (?<om>\d+)$/,
  ],
})
