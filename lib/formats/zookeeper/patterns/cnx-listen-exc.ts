import { definePattern } from '../pattern.ts'

/** The listener of the election port failed; it tries again. */
export const cnxListenExc = definePattern({
  id: 'CNX_LISTEN_EXC',
  loggers: ['QuorumCnxManager'],
  fields: { addr: 'text' },
  wordings: [/^Exception while listening(?: to address (?<addr>.+))?$/],
})
