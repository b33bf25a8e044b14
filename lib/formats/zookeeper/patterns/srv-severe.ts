import { definePattern } from '../pattern.ts'

/** A thread that the server cannot do without died; the trace has the reason. */
export const srvSevere = definePattern({
  id: 'SRV_SEVERE',
  loggers: ['ZooKeeperCriticalThread', 'ZooKeeperThread', 'ZooKeeperServer'],
  fields: { thread: 'text' },
  wordings: [/^Severe unrecoverable error, (?:from thread : (?<thread>.+)|exiting)$/],
})
