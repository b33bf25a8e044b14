import { definePattern } from '../pattern.ts'

/** A commit without a proposal. */
export const leadNull = definePattern({
  id: 'LEAD_NULL',
  loggers: ['Leader'],
  fields: {},
  wordings: [/^Going to comm+it null/],
})
