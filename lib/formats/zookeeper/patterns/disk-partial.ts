import { definePattern } from '../pattern.ts'

/** A transaction log ends inside a transaction. */
export const diskPartial = definePattern({
  id: 'DISK_PARTIAL',
  loggers: ['Util'],
  fields: {},
  wordings: [/^Last transaction was partial\.$/],
})
