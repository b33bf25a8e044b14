/**
 * What a transaction log's bytes become. A record is `start` to `end`, its payload between the 12 bytes in front and the one
 * behind it.
 *
 * `dataSize` is -1 where there is no data, or null. `value` is what the type has of its own: the timeout of a session in ms,
 * the code of an error, the new version of data or ACL, the ephemeral nodes of a closed session; 0 for others. `digest` counts
 * where `hasDigest` is 1. `checksum` is the one that is stored; `checksumOk` is 0 where the bytes give another: then nothing of
 * the row is sure.
 */
export const txnLogTables = {
  txns: {
    time: 'f64',
    zxid: 'u64',
    session: 'u64',
    cxid: 'i32',
    type: 'i32',
    operation: 'text',
    path: 'text',
    dataSize: 'i32',
    value: 'i32',
    parts: 'u16',
    hasDigest: 'u8',
    digest: 'u64',
    checksum: 'u32',
    checksumOk: 'u8',
    start: 'f64',
    end: 'f64',
  },
  /** Parts of multis, `txn` being a row of `txns`. */
  parts: { txn: 'u32', type: 'i32', operation: 'text', path: 'text', dataSize: 'i32', value: 'i32' },
  /** One row, where the file has its header. `dbid` is -1 in old files. */
  header: { version: 'i32', dbid: 'u64', start: 'f64', end: 'f64' },
} as const
