import { definePattern } from '../pattern.ts'

/** Two voters, or an even number. */
export const srvOne = definePattern({
  id: 'SRV_ONE',
  loggers: ['QuorumPeerConfig'],
  fields: {},
  wordings: [
    /^No server failure will be tolerated\. You need at least 3 servers\.$/,
    /^Non-optimi?al configuration, consider an odd number of servers\.$/,
  ],
})
