import { definePattern } from '../pattern.ts'

/** A client moved to this server. */
export const lrnRevalidate = definePattern({
  id: 'LRN_REVALIDATE',
  loggers: ['Learner'],
  fields: { session: 'hex' },
  wordings: [/^Revalidating client: 0x(?<session>[0-9a-f]+)/],
})
