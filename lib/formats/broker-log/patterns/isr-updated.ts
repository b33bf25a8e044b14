import { definePattern } from '../../zookeeper/pattern.ts'

/** The in-sync replicas of a partition, as its leader knows them: grown, or shrunk by the controller. */
export const isrUpdated = definePattern({
  id: 'BRK_ISR',
  loggers: ['Partition'],
  fields: { topic: 'text', partition: 'integer', broker: 'integer', isr: 'text' },
  wordings: [
    /^\[Partition (?<topic>\S+)-(?<partition>\d+) broker=(?<broker>\d+)\] ISR updated to (?<isr>[\d,]+)/,
    // up to 2.6 the leader wrote before it was done
    /^\[Partition (?<topic>\S+)-(?<partition>\d+) broker=(?<broker>\d+)\] Expanding ISR from [\d, ]+ to (?<isr>[\d, ]+)/,
  ],
})
