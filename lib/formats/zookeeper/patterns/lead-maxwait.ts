import { definePattern } from '../pattern.ts'

/** How long the leader waits in discovery; -1 is off. */
export const leadMaxwait = definePattern({
  id: 'LEAD_MAXWAIT',
  loggers: ['Leader'],
  fields: { ms: 'integer' },
  wordings: [/^zookeeper\.leader\.maxTimeToWaitForEpoch = (?<ms>-?\d+)ms/],
})
