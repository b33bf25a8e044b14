import { definePattern } from '../pattern.ts'

/** A process starts on its own. */
export const srvStandalone = definePattern({
  id: 'SRV_STANDALONE',
  loggers: ['QuorumPeerMain', 'ZooKeeperServerMain'],
  fields: {},
  wordings: [/^Either no config or no quorum defined in config, running\s+in standalone mode$/, /^Starting server$/],
})
