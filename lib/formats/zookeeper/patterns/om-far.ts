import { definePattern } from '../pattern.ts'

/** An observer fell too far behind its observer master. */
export const omFar = definePattern({
  id: 'OM_FAR',
  loggers: ['ObserverMaster'],
  fields: { want: 'hex', have: 'hex', sid: 'integer', addr: 'text' },
  wordings: [
    /^LearnerHandler is too far behind \(0x(?<want>[0-9a-f]+) < 0x(?<have>[0-9a-f]+)\), disconnecting (?<sid>-?\d+) at (?<addr>\S+)/,
  ],
})
