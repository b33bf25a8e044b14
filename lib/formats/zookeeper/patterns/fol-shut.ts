import { definePattern } from '../pattern.ts'

/** The role is torn down (up to 3.5 who it was is in the trace). */
export const folShut = definePattern({
  id: 'FOL_SHUT',
  loggers: ['Follower', 'Observer'],
  fields: { who: 'word' },
  wordings: [/^shutdown (?<who>Follower|Observer)$/, /^shutdown called$/],
  exceptions: [/^shutdown (?<who>Follower|Observer)$/],
})
