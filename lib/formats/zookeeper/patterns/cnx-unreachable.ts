import { definePattern } from '../pattern.ts'

/** No address of a peer with several can be reached. */
export const cnxUnreachable = definePattern({
  id: 'CNX_UNREACHABLE',
  loggers: ['QuorumCnxManager'],
  fields: { addr: 'text', sid: 'integer' },
  wordings: [
    /^None of the addresses \((?<addr>.*)\) are reachable for sid (?<sid>-?\d+)/,
    /^destination address (?<addr>\S+) not reachable anymore, shutting down the SendWorker for sid (?<sid>-?\d+)/,
  ],
})
