import { definePattern } from '../../zookeeper/pattern.ts'

/** A controller becomes the active one, of the quorum or through ZooKeeper. */
export const controllerActive = definePattern({
  id: 'BRK_CONTROLLER',
  loggers: ['QuorumController', 'KafkaController'],
  fields: { broker: 'integer', epoch: 'integer' },
  wordings: [
    /^\[(?:QuorumController|Controller) id=(?<broker>\d+)\] Becoming the active controller at epoch (?<epoch>\d+)/,
    /^\[Controller id=(?<broker>\d+)\] \d+ successfully elected as the controller\. Epoch incremented to (?<epoch>\d+)/,
  ],
})
