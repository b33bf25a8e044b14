import { definePattern } from '../../zookeeper/pattern.ts'

/** A log directory cannot be read or written: its partitions are offline on this broker. */
export const logDirFailed = definePattern({
  id: 'BRK_LOG_DIR',
  loggers: ['LogManager', 'ReplicaManager', 'LogDirFailureChannel'],
  fields: { dir: 'text', broker: 'integer' },
  wordings: [
    /^Stopping serving logs in dir (?<dir>.+)$/,
    /^\[ReplicaManager broker=(?<broker>\d+)\] Stopping serving replicas in (?:dir )?(?<dir>.+?)(?: with uuid .*)?$/,
    /^Error while (?:writing|reading|flushing|loading|deleting|truncating|rolling|creating|renaming|appending)[^.]*? in (?:dir|log dir) (?<dir>\S+)/,
  ],
})
