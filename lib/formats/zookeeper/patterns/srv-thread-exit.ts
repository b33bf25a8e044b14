import { definePattern } from '../pattern.ts'

/** Such a thread ended; codes in section 4.8 of the evidence specification. */
export const srvThreadExit = definePattern({
  id: 'SRV_THREAD_EXIT',
  loggers: ['ZooKeeperServerListenerImpl'],
  fields: { thread: 'text', code: 'integer' },
  wordings: [/^Thread (?<thread>.+) exits, error code (?<code>\d+)$/],
})
