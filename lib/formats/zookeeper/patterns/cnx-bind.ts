import { definePattern } from '../pattern.ts'

/** The election port is open: a process start. */
export const cnxBind = definePattern({
  id: 'CNX_BIND',
  loggers: ['QuorumCnxManager'],
  fields: { myid: 'integer', addr: 'text' },
  wordings: [
    /^(?<myid>\d+) is accepting connections now, my election bind port: (?<addr>.+)$/,
    /^My election bind port: (?<addr>.+)$/,
  ],
})
