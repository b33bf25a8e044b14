import { definePattern } from '../../zookeeper/pattern.ts'

/** A recovery met damage and cuts the segment there. */
export const corruptionFound = definePattern({
  id: 'BRK_CORRUPTION',
  loggers: ['LogLoader', 'UnifiedLog', 'Log', 'LogSegment'],
  fields: {
    topic: 'text',
    partition: 'integer',
    baseOffset: 'integer',
    offset: 'integer',
    at: 'integer',
    path: 'text',
  },
  wordings: [
    /^\[(?:LogLoader|Log|UnifiedLog) partition=(?<topic>\S+)-(?<partition>\d+), dir=[^\]]*\] Corruption found in segment (?<baseOffset>\d+), truncating to offset (?<offset>\d+)/,
    /^Found invalid messages in log segment (?<path>.+?) at byte offset (?<at>\d+)/,
  ],
})
