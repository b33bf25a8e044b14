/**
 * TxnLog => FileHeader [Record] zeros
 *   FileHeader => magic int32 "ZKLG", version int32 (2), dbid int64
 *   Record     => checksum int64   // Adler-32 of the payload, and of nothing else
 *                 length   int32   // of the payload
 *                 payload  bytes
 *                 end      int8    // 'B'
 *
 * The server makes the file longer in steps (64 MiB where nothing else is set), filled with zeros: a length of 0 is the end
 * (specs: ZooKeeper evidence, 6.3; `org.apache.zookeeper.server.persistence.FileTxnLog`).
 */
export const MAGIC = 0x5a4b4c47
export const FILE_HEADER_SIZE = 16
/** Checksum and length. */
export const RECORD_PREFIX = 12
export const END_OF_RECORD = 0x42
/** What a record has around its payload. */
export const RECORD_OVERHEAD = RECORD_PREFIX + 1
