import { definePattern } from '../pattern.ts'

/** Two servers share a server id. */
export const cnxSelf = definePattern({
  id: 'CNX_SELF',
  loggers: ['QuorumCnxManager'],
  fields: {},
  wordings: [
    /^We got a connection request from a server with our own ID\. This should be either a configuration error, or a bug\./,
  ],
})
