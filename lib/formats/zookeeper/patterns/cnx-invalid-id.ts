import { definePattern } from '../pattern.ts'

/** A message for a server id that the configuration lacks. */
export const cnxInvalidId = definePattern({
  id: 'CNX_INVALID_ID',
  loggers: ['QuorumCnxManager'],
  fields: { sid: 'integer' },
  wordings: [/^Invalid server id: (?<sid>-?\d+)/],
})
