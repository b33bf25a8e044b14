import { definePattern } from '../pattern.ts'

/** A session expired while it was renewed. */
export const lhRenewRace = definePattern({
  id: 'LH_RENEW_RACE',
  loggers: ['LearnerHandler', 'Leader'],
  fields: { session: 'hex' },
  wordings: [/^Somehow session (?:0x)?(?<session>[0-9a-f]+) expired right after being renewed! \(impossible\)/],
})
