/**
 * What a snapshot's bytes become. `dataSize` is -1 for null. `ephemeralOwner` is as in `record.ts`. The root's path is `/`,
 * as people write it. A seal is right where `stored` is `computed`.
 */
export const snapshotTables = {
  nodes: {
    mtime: 'f64',
    ctime: 'f64',
    path: 'text',
    dataSize: 'i32',
    mzxid: 'u64',
    czxid: 'u64',
    pzxid: 'u64',
    version: 'i32',
    cversion: 'i32',
    aversion: 'i32',
    ephemeralOwner: 'u64',
    acl: 'u64',
    start: 'f64',
    end: 'f64',
  },
  sessions: { session: 'u64', timeout: 'i32', start: 'f64', end: 'f64' },
  /** `entries` reads `31 world:anyone, …`. */
  acls: { index: 'u64', entries: 'text', start: 'f64', end: 'f64' },
  /** Adler-32 of everything before: after the tree, the digest and the last zxid. */
  seals: { stored: 'u64', computed: 'u64', start: 'f64', end: 'f64' },
  /** Of the tree at a zxid, as the server computed it (3.6 and later). */
  digests: { zxid: 'u64', version: 'i32', digest: 'u64', start: 'f64', end: 'f64' },
  /** The last transaction that was processed when it was written (3.9 and later). */
  lastZxids: { zxid: 'u64', start: 'f64', end: 'f64' },
  header: { version: 'i32', dbid: 'u64', start: 'f64', end: 'f64' },
} as const
