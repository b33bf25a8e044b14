import { definePattern } from '../pattern.ts'

/** A peer speaks an older protocol. */
export const fleBackcompat = definePattern({
  id: 'FLE_BACKCOMPAT',
  loggers: ['FastLeaderElection'],
  fields: { kind: 'text', sid: 'integer' },
  wordings: [
    /^Backward compatibility mode(?: \((?<kind>36 bits|28 bits|before reconfig)\))?, server id(?:: |=)(?<sid>-?\d+)/,
  ],
})
