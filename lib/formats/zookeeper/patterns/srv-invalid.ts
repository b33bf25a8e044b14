import { definePattern } from '../pattern.ts'

/** The process could not start. */
export const srvInvalid = definePattern({
  id: 'SRV_INVALID',
  loggers: ['QuorumPeerMain', 'ZooKeeperServerMain'],
  fields: {},
  wordings: [
    /^Invalid config, exiting abnormally$/,
    /^Unexpected exception, exiting abnormally$/,
    /^Unable to access datadir, exiting abnormally$/,
    /^Unable to start AdminServer, exiting abnormally$/,
  ],
})
