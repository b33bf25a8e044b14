import { definePattern } from '../../zookeeper/pattern.ts'

/** A segment above the recovery point is checked batch by batch. */
export const segmentRecovered = definePattern({
  id: 'BRK_SEGMENT_RECOVERY',
  loggers: ['LogLoader', 'UnifiedLog', 'Log'],
  fields: { topic: 'text', partition: 'integer', baseOffset: 'integer' },
  wordings: [
    /^\[(?:LogLoader|Log|UnifiedLog) partition=(?<topic>\S+)-(?<partition>\d+), dir=[^\]]*\] Recovering unflushed segment (?<baseOffset>\d+)/,
  ],
})
