import { definePattern } from '../pattern.ts'

/** A session is known; its top byte is the server that made it. */
export const sesGlobal = definePattern({
  id: 'SES_GLOBAL',
  loggers: ['LeaderSessionTracker', 'LearnerSessionTracker', 'UpgradeableSessionTracker', 'LocalSessionTracker'],
  fields: { what: 'text', session: 'hex' },
  wordings: [/^(?<what>Adding global|Adding local|Tracking global|Committing global) session 0x(?<session>[0-9a-f]+)$/],
})
