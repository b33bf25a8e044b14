import { definePattern } from '../pattern.ts'

/** An observer without a server id got a temporary one: huge or negative ids come from here. */
export const cnxObserverId = definePattern({
  id: 'CNX_OBSERVER_ID',
  loggers: ['QuorumCnxManager'],
  fields: { sid: 'integer' },
  wordings: [/^Setting arbitrary identifier to observer: (?<sid>-?\d+)/],
})
