import { definePattern } from '../../zookeeper/pattern.ts'

/** A leader takes replicas that lag out of the in-sync ones. */
export const isrShrunk = definePattern({
  id: 'BRK_ISR_SHRINK',
  loggers: ['Partition'],
  fields: { topic: 'text', partition: 'integer', broker: 'integer', from: 'text', to: 'text' },
  wordings: [
    /^\[Partition (?<topic>\S+)-(?<partition>\d+) broker=(?<broker>\d+)\] Shrinking ISR from (?<from>[\d, ]+) to (?<to>[\d, ]+?)\./,
  ],
})
