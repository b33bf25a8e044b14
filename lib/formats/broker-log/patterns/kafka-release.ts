import { definePattern } from '../../zookeeper/pattern.ts'

/** The release that runs. */
export const kafkaRelease = definePattern({
  id: 'BRK_RELEASE',
  loggers: ['AppInfoParser', 'AppInfoParser$AppInfo'],
  fields: { release: 'text' },
  wordings: [/^Kafka version: (?<release>\S+)/],
})
