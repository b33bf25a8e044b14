import { describe, expect, test } from 'vitest'
import { rowOf } from './row-of.ts'

/** Lines of ensembles that were broken on purpose, and of public logs; older wordings as their releases print them. */
const cases: [id: string, logger: string, message: string, fields: Record<string, unknown>][] = [
  [
    'DISK_FSYNC',
    'FileTxnLog',
    'fsync-ing the write ahead log in SyncThread:3 took 1304ms which will adversely effect operation latency.File size is 65552 bytes. See the ZooKeeper troubleshooting guide',
    { thread: 'SyncThread:3', ms: 1304, size: 65552 },
  ],
  ['DISK_NEWLOG', 'FileTxnLog', 'Creating new log file: log.1', { zxid: 0x1n }],
  [
    'DISK_SNAP',
    'FileTxnSnapLog',
    'Snapshotting: 0x100000000 to /zk_data/version-2/snapshot.100000000',
    { zxid: 0x100000000n, file: '/zk_data/version-2/snapshot.100000000' },
  ],
  ['DISK_SNAP_MS', 'ZooKeeperServer', 'Snapshot taken in 6 ms', { ms: 6 }],
  [
    'DISK_READSNAP',
    'FileSnap',
    'Reading snapshot /zk_data/version-2/snapshot.100000000',
    { file: '/zk_data/version-2/snapshot.100000000' },
  ],
  [
    'DISK_LOADED',
    'ZKDatabase',
    'Snapshot loaded in 63 ms, highest zxid is 0x100000208, digest is 158621868442',
    { ms: 63, zxid: 0x100000208n, digest: 0x24ee99a19an },
  ],
  ['DISK_TXNS', 'FileTxnSnapLog', '4 txns loaded in 0 ms', { n: 4, ms: 0 }],
  [
    'DISK_BADSNAP',
    'FileSnap',
    'problem reading snap file /var/lib/zk-lab/e43/3/data/version-2/snapshot.1000002cf',
    { file: '/var/lib/zk-lab/e43/3/data/version-2/snapshot.1000002cf', len: Number.NaN, b: Number.NaN },
  ],
  ['DISK_PARTIAL', 'Util', 'Last transaction was partial.', {}],
  [
    'DISK_ZXID_BACK',
    'FileTxnLog',
    'Current zxid 8589934593 is <= 8589935376 for 5',
    { a: 0x200000001n, b: 0x200000310n, type: '5' },
  ],
  ['DISK_TRUST_EMPTY', 'FileTxnSnapLog', 'zookeeper.snapshot.trust.empty : false', { v: 'false' }],
  ['DISK_PURGE', 'DatadirCleanupManager', 'Purge task is not scheduled.', { what: 'is not scheduled', key: '', v: '' }],
  [
    'DISK_PURGE',
    'DatadirCleanupManager',
    'autopurge.purgeInterval set to 0',
    { what: '', key: 'purgeInterval', v: '0' },
  ],
  ['DISK_TXNLOG_SIZE', 'ZKDatabase', 'Txnlog size: 196656 exceeds sizeLimit: 2997', { a: 196656, b: 2997 }],
  ['DISK_NOPROP', 'ZKDatabase', 'Unable to find proposals from txnlog for zxid: 0x0', { zxid: 0n }],
  [
    'DISK_FSYNC',
    'FileTxnLog',
    'fsync-ing the write ahead log in SyncThread:1 took 1210ms which will adversely effect operation latency. See the ZooKeeper troubleshooting guide',
    { thread: 'SyncThread:1', ms: 1210, size: Number.NaN },
  ],
]

describe('messages of the data on disk', () => {
  test.each(cases)('%s of %s: %s', async (id, logger, message, fields) => {
    expect(await rowOf(logger, message)).toEqual({ id, fields })
  })

  test.each([
    ['FileTxnLog', 'fsync-ing the write ahead log'],
    ['FileTxnSnapLog', 'Snapshotting is off'],
  ])('%s does not print: %s', async (logger, message) => {
    expect((await rowOf(logger, message)).id).toBe('')
  })
})
