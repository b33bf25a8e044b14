import { definePattern } from '../pattern.ts'

/** Follows from a broken link. */
export const cnxIntr = definePattern({
  id: 'CNX_INTR',
  loggers: ['QuorumCnxManager'],
  fields: { sid: 'integer', myid: 'integer' },
  wordings: [
    /^Interrupting SendWorker(?: thread from RecvWorker\. sid: (?<sid>-?\d+)\. myId: (?<myid>-?\d+))?/,
    /^Interrupted while waiting for message on queue/,
  ],
})
