import { definePattern } from '../pattern.ts'

/** Connected, but the handshake failed. */
export const cnxExcConnecting = definePattern({
  id: 'CNX_EXC_CONNECTING',
  loggers: ['QuorumCnxManager'],
  fields: { sid: 'integer', addr: 'text' },
  wordings: [/^Exception while connecting, id: (?<sid>-?\d+), addr: (?<addr>\S+), closing learner connection/],
})
