import { definePattern } from '../pattern.ts'

/** The handshake on the election port broke. */
export const cnxChallenge = definePattern({
  id: 'CNX_CHALLENGE',
  loggers: ['QuorumCnxManager'],
  fields: {},
  wordings: [
    /^Ignoring exception reading or writing challenge(?:: .*)?/,
    /^Exception reading or writing challenge(?:: .*)?/,
  ],
})
