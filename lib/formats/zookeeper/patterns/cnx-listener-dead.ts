import { definePattern } from '../pattern.ts'

/** This server cannot vote any more: the election port is taken or its address changed. */
export const cnxListenerDead = definePattern({
  id: 'CNX_LISTENER_DEAD',
  loggers: ['QuorumCnxManager'],
  fields: { addr: 'text', n: 'integer' },
  wordings: [
    /^As I'm leaving the listener thread.*I won't be able to participate in leader election any longer: (?<addr>.+)/,
    /^Leaving listener thread for address (?<addr>.+) after (?<n>\d+) errors\./,
  ],
})
