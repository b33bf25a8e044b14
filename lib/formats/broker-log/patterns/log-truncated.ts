import { definePattern } from '../../zookeeper/pattern.ts'

/** A log was cut to an offset, by whatever led to it. */
export const logTruncated = definePattern({
  id: 'BRK_LOG_TRUNCATE',
  loggers: ['UnifiedLog', 'Log', 'UnifiedLog$', 'LogManager'],
  fields: { topic: 'text', partition: 'integer', offset: 'integer' },
  wordings: [
    /^\[(?:Unified)?Log partition=(?<topic>\S+)-(?<partition>\d+), dir=[^\]]*\] Truncating to offset (?<offset>\d+)/,
  ],
})
