const place = { start: 'f64', end: 'f64', line: 'u32' } as const

/** `dump` is a row of `dumps` in the same part, `batch` one of `batches`. What the tool says of bytes is its word: they are not here. */
export const dumpTables = {
  /** One row a dumped file. `baseOffset` is that of its name; path empty and base NaN where the text does not say. */
  dumps: { path: 'text', kind: 'text', baseOffset: 'f64', ...place },
  batches: {
    dump: 'u32',
    baseOffset: 'f64',
    lastOffset: 'f64',
    count: 'f64',
    position: 'f64',
    size: 'f64',
    magic: 'u8',
    codec: 'text',
    timestampType: 'text',
    maxTimestamp: 'f64',
    leaderEpoch: 'i32',
    producerId: 'u64',
    producerEpoch: 'i32',
    baseSequence: 'i32',
    transactional: 'u8',
    control: 'u8',
    deleteHorizon: 'f64',
    crc: 'u32',
    isValid: 'u8',
    ...place,
  },
  records: {
    dump: 'u32',
    batch: 'u32',
    offset: 'f64',
    time: 'f64',
    keySize: 'f64',
    valueSize: 'f64',
    sequence: 'i32',
    marker: 'text',
    ...place,
  },
  entries: { dump: 'u32', offset: 'f64', position: 'f64', ...place },
  timeEntries: { dump: 'u32', time: 'f64', offset: 'f64', ...place },
  reports: { dump: 'u32', report: 'text', path: 'text', first: 'f64', second: 'f64', ...place },
} as const
