import { definePattern } from '../pattern.ts'

/** A reconfiguration changed this server's kind. */
export const srvRole = definePattern({
  id: 'SRV_ROLE',
  loggers: ['QuorumPeer'],
  fields: { what: 'text' },
  wordings: [/^Becoming (?<what>an observer|a voting participant|a non-voting participant)$/],
})
