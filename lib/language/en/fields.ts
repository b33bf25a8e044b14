import { count } from './count.ts'

/** What fields of binary rows, and of printed ones, say beside their values. Their names are those of the formats. */
export const fields = {
  none: 'none',
  bytes: (bytes: number) => count(bytes, 'byte'),
  offset: (offset: number) => `offset ${offset}`,
  batch: {
    length: (bytes: number) => `${bytes} bytes with this prefix`,
    crc: 'CRC-32C of the bytes after it',
    lastOffset: (offset: string) => `last offset ${offset}`,
    notCompressed: 'not compressed',
    codec: (codec: number) => `codec ${codec}`,
    transactional: 'transactional',
    control: 'control batch',
  },
  position: 'byte in the .log',
  aborted: { first: 'of the aborted transaction', last: 'its abort marker', stable: 'when it was written' },
  transaction: {
    checksum: 'Adler-32 of the payload',
    length: 'bytes of payload',
    timeout: 'ms',
    error: 'code of a KeeperException',
  },
  acl: {
    entries: (entries: number) => count(entries, 'entry', 'entries'),
    /** By bit. */
    permissions: ['read', 'write', 'create', 'delete', 'admin'],
  },
  printed: {
    noProducer: 'no idempotent producer',
    noKey: 'no key',
    noValue: 'no value: a tombstone',
    unknown: 'not known',
  },
}
