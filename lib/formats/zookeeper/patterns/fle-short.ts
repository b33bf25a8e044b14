import { definePattern } from '../pattern.ts'

/** Bytes on the election port that are no vote. */
export const fleShort = definePattern({
  id: 'FLE_SHORT',
  loggers: ['FastLeaderElection'],
  fields: { sid: 'integer', len: 'integer' },
  wordings: [/^Got a short response(?: from server (?<sid>-?\d+))?: (?<len>\d+)/],
})
