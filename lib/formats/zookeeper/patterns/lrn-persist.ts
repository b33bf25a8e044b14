import { definePattern } from '../pattern.ts'

/** Disk time inside synchronization. */
export const lrnPersist = definePattern({
  id: 'LRN_PERSIST',
  loggers: ['Learner'],
  fields: { n: 'integer', ms: 'integer', left: 'integer' },
  wordings: [
    /^(?<n>\d+) txns have been (?:persisted and it took (?<ms>\d+)ms|logged asynchronously|committed)$/,
    /^It took (?<ms>\d+)ms to persist and commit txns in packetsCommitted\. (?<left>\d+) outstanding txns left in packetsNotLogged$/,
  ],
})
