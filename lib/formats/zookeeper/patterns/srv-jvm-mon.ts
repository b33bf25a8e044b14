import { definePattern } from '../pattern.ts'

/** The pause monitor is on, so its silence says something. */
export const srvJvmMon = definePattern({
  id: 'SRV_JVM_MON',
  loggers: ['JvmPauseMonitor'],
  fields: { i: 'integer', w: 'integer', s: 'integer' },
  wordings: [
    /^Starting JVM Pause Monitor with infoThresholdMs:(?<i>\d+) warnThresholdMs:(?<w>\d+) and sleepTimeMs:(?<s>\d+)/,
  ],
})
