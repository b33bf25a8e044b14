import { definePattern } from '../pattern.ts'

/** The election port of a peer cannot be reached; the trace says how it failed. */
export const cnxCannotOpen = definePattern({
  id: 'CNX_CANNOT_OPEN',
  loggers: ['QuorumCnxManager'],
  fields: { secure: 'text', sid: 'integer', addr: 'text' },
  wordings: [/^Cannot open (?<secure>secure )?channel to (?<sid>-?\d+) at election address (?<addr>.+)$/],
})
