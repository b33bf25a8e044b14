import { definePattern } from '../../zookeeper/pattern.ts'

/** A broker that starts recovers a log directory, because it was not stopped cleanly. */
export const recoveryStarted = definePattern({
  id: 'BRK_RECOVERY',
  loggers: ['LogManager'],
  fields: { logs: 'integer', dir: 'text' },
  wordings: [
    /^Recovering (?<logs>\d+) logs from (?<dir>.+) since no clean shutdown file was found/,
    /^Attempting recovery for all logs in (?<dir>.+) since no clean shutdown file was found/,
  ],
})
