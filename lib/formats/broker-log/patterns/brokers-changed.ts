import { definePattern } from '../../zookeeper/pattern.ts'

/** Through ZooKeeper the controller sees brokers come and go. */
export const brokersChanged = definePattern({
  id: 'BRK_BROKERS',
  loggers: ['KafkaController'],
  fields: { broker: 'integer', added: 'text', deleted: 'text', bounced: 'text' },
  wordings: [
    /^\[Controller id=(?<broker>\d+)\] Newly added brokers: (?<added>[\d,]*), deleted brokers: (?<deleted>[\d,]*), bounced brokers: (?<bounced>[\d,]*?), all/,
  ],
})
