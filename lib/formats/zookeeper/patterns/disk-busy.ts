import { definePattern } from '../pattern.ts'

/** The snapshot before is still being written. */
export const diskBusy = definePattern({
  id: 'DISK_BUSY',
  loggers: ['SyncRequestProcessor'],
  fields: {},
  wordings: [/^Too busy to snap, skipping$/],
})
