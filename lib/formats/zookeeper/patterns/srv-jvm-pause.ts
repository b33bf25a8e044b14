import { definePattern } from '../pattern.ts'

/** The process stood still for ms before this line. `gc` is the next physical line: `No GCs detected`, or which collector ran. */
export const srvJvmPause = definePattern({
  id: 'SRV_JVM_PAUSE',
  loggers: ['JvmPauseMonitor'],
  fields: { ms: 'integer', i: 'integer', w: 'integer', gc: 'text' },
  wordings: [
    /^Detected pause in JVM or host machine \(eg GC\): pause of approximately (?<ms>\d+) ?ms, total pause: info level: (?<i>\d+), warn level: (?<w>\d+)(?: (?<gc>No GCs detected|GC pool .*))?/,
  ],
  following: [/^(?<gc>No GCs detected|GC pool '.*)/],
})
