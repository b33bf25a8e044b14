import { definePattern } from '../pattern.ts'

/** A known harmless symptom (ZOOKEEPER-2836). */
export const cnxSoTimeout = definePattern({
  id: 'CNX_SO_TIMEOUT',
  loggers: ['QuorumCnxManager'],
  fields: {},
  wordings: [
    /^The socket is listening for the election accepted and it timed out unexpectedly, but will retry\.see ZOOKEEPER-2836/,
  ],
})
