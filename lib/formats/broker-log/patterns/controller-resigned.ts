import { definePattern } from '../../zookeeper/pattern.ts'

/** The active controller gives up. */
export const controllerResigned = definePattern({
  id: 'BRK_RESIGN',
  loggers: ['QuorumController', 'KafkaController'],
  fields: { broker: 'integer' },
  wordings: [/^\[(?:QuorumController|Controller) id=(?<broker>\d+)\] (?:Resigned|Renouncing the leadership|Resigning)/],
})
