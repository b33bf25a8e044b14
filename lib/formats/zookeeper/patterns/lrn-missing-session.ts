import { definePattern } from '../pattern.ts'

/** A client left while its session was revalidated. */
export const lrnMissingSession = definePattern({
  id: 'LRN_MISSING_SESSION',
  loggers: ['Learner'],
  fields: { session: 'hex' },
  wordings: [/^Missing session 0x(?<session>[0-9a-f]+) for validation/],
})
