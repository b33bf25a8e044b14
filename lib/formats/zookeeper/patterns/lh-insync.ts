import { definePattern } from '../pattern.ts'

/** Nothing to send. */
export const lhInsync = definePattern({
  id: 'LH_INSYNC',
  loggers: ['LearnerHandler'],
  fields: { zxid: 'hex' },
  wordings: [/^leader and follower are in sync, zxid=0x(?<zxid>[0-9a-f]+)/],
})
