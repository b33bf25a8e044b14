import { definePattern } from '../pattern.ts'

/** The election link to a peer is lost: its process went away. A silent partition does not print this. */
export const cnxBroken = definePattern({
  id: 'CNX_BROKEN',
  loggers: ['QuorumCnxManager'],
  fields: { sid: 'integer', myid: 'integer' },
  wordings: [/^Connection broken for id (?<sid>-?\d+), my id = (?<myid>-?\d+)(?:, error =\s*)?/],
})
