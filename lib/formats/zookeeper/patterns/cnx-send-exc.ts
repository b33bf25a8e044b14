import { definePattern } from '../pattern.ts'

/** Writing to a peer's election link failed. */
export const cnxSendExc = definePattern({
  id: 'CNX_SEND_EXC',
  loggers: ['QuorumCnxManager'],
  fields: { sid: 'integer', myid: 'integer', err: 'text' },
  wordings: [/^Exception when using channel: for id (?<sid>-?\d+) my id = (?<myid>-?\d+)(?: error = (?<err>.*))?/],
})
