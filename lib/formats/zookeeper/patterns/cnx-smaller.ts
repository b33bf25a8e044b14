import { definePattern } from '../pattern.ts'

/** The larger id always dials, so this server hangs up and waits. Normal. */
export const cnxSmaller = definePattern({
  id: 'CNX_SMALLER',
  loggers: ['QuorumCnxManager'],
  fields: { sid: 'integer', myid: 'integer' },
  wordings: [
    /^Have smaller server identifier, so dropping the connection: \((?<sid>-?\d+), (?<myid>-?\d+)\)/,
    /^Have smaller server identifier, so dropping the connection: \(myId:(?<myid>-?\d+) --> sid:(?<sid>-?\d+)\)/,
  ],
})
