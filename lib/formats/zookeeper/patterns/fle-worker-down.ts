import { definePattern } from '../pattern.ts'

/** The election module stopped. */
export const fleWorkerDown = definePattern({
  id: 'FLE_WORKER_DOWN',
  loggers: ['FastLeaderElection'],
  fields: {},
  wordings: [/^WorkerReceiver(?:\[myid=\d+\])? is down$/, /^WorkerSender(?:\[myid=\d+\])? is down$/],
})
