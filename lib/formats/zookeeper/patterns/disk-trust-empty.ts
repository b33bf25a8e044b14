import { definePattern } from '../pattern.ts'

/** Whether a data directory without snapshots is trusted (ZOOKEEPER-3644). */
export const diskTrustEmpty = definePattern({
  id: 'DISK_TRUST_EMPTY',
  loggers: ['FileTxnSnapLog'],
  fields: { v: 'word' },
  wordings: [
    /^zookeeper\.snapshot\.trust\.empty : (?<v>true|false)$/,
    /^.*This should only be allowed during upgrading\.$/,
  ],
})
