import { definePattern } from '../pattern.ts'

/** An acknowledgement could not be written to the leader. */
export const lrnPktWrite = definePattern({
  id: 'LRN_PKT_WRITE',
  loggers: ['SendAckRequestProcessor'],
  fields: {},
  wordings: [/^Closing connection to leader, exception during packet send$/],
})
