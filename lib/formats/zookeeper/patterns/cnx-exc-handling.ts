import { definePattern } from '../pattern.ts'

/** A bad peer on the election port. */
export const cnxExcHandling = definePattern({
  id: 'CNX_EXC_HANDLING',
  loggers: ['QuorumCnxManager'],
  fields: { addr: 'text' },
  wordings: [/^Exception handling connection, addr: (?<addr>\S+), closing server connection/],
})
