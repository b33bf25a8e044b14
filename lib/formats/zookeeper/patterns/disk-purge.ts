import { definePattern } from '../pattern.ts'

/** Whether old files are removed. */
export const diskPurge = definePattern({
  id: 'DISK_PURGE',
  loggers: ['DatadirCleanupManager'],
  fields: { what: 'text', key: 'word', v: 'text' },
  wordings: [
    /^Purge task (?<what>is not scheduled|started|completed)\.$/,
    /^autopurge\.(?<key>snapRetainCount|purgeInterval) set to (?<v>.+)$/,
  ],
})
