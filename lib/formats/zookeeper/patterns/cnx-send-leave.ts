import { definePattern } from '../pattern.ts'

/** Follows from a broken link. */
export const cnxSendLeave = definePattern({
  id: 'CNX_SEND_LEAVE',
  loggers: ['QuorumCnxManager'],
  fields: { sid: 'integer', myid: 'integer' },
  wordings: [/^Send worker leaving thread(?:\s+id (?<sid>-?\d+) my id = (?<myid>-?\d+))?/],
})
