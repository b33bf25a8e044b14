import { definePattern } from '../pattern.ts'

/** The first line of a process. */
export const srvCfg = definePattern({
  id: 'SRV_CFG',
  loggers: ['QuorumPeerConfig'],
  fields: { path: 'text' },
  wordings: [/^Reading configuration from: (?<path>.+)$/],
})
