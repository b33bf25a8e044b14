import { definePattern } from '../pattern.ts'

/** The leader closes a learner's socket; the thread tells why (QuorumPeer: a timeout or shutdown, LearnerHandler: reading, Sender: writing). */
export const lhClosing = definePattern({
  id: 'LH_CLOSING',
  loggers: ['LearnerHandler'],
  fields: { mode: 'word', sid: 'integer' },
  wordings: [/^(?<mode>Synchronously|Asynchronously) closing socket to learner (?<sid>-?\d+)\.$/],
})
