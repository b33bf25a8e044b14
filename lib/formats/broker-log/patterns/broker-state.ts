import { definePattern } from '../../zookeeper/pattern.ts'

/** A broker starts, runs, or stops. */
export const brokerState = definePattern({
  id: 'BRK_STATE',
  loggers: ['KafkaServer', 'BrokerServer', 'ControllerServer', 'KafkaRaftServer'],
  fields: { broker: 'integer', state: 'text' },
  wordings: [
    /^\[(?:KafkaServer|KafkaRaftServer) (?:id|nodeId)=(?<broker>\d+)\] (?:Kafka Server )?(?<state>starting|started|start processing requests|shutting down|shut down completed)/,
    /^\[(?:BrokerServer|ControllerServer) id=(?<broker>\d+)\] Transition from \w+ to (?<state>\w+)/,
  ],
})
