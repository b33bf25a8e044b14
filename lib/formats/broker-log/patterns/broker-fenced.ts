import { definePattern } from '../../zookeeper/pattern.ts'

/** The active controller takes a broker for gone: its heartbeats stopped. */
export const brokerFenced = definePattern({
  id: 'BRK_FENCED',
  loggers: ['ReplicationControlManager'],
  fields: { controller: 'integer', broker: 'integer' },
  wordings: [
    /^(?:\[(?:QuorumController|Controller) (?:id=)?(?<controller>\d+)\] )?Fencing broker (?<broker>\d+)(?: at epoch \d+)? because its session has timed out/,
  ],
})
