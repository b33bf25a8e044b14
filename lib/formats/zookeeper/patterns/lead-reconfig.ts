import { definePattern } from '../pattern.ts'

/** A reconfiguration makes another server the leader. */
export const leadReconfig = definePattern({
  id: 'LEAD_RECONFIG',
  loggers: ['Leader'],
  fields: { en: 'word' },
  wordings: [
    /^Committing a reconfiguration \(reconfigEnabled=(?<en>\w+)\); this leader is not the designated leader anymore, setting allowedToCommit=false/,
    /^This leader is not the designated leader, it will be initialized with allowedToCommit = false/,
  ],
})
