/** What is known of a partition beside its bytes, and what makes a segment of it big. */
export const partition = {
  title: 'Partition',
  nothing: 'These files tell nothing of the partition as a whole.',
  groups: {
    content: 'Content',
    copies: 'Other copies',
    epochs: 'Leader epochs',
    transactions: 'Transactions',
    producers: 'Producers',
    segment: 'This segment',
  },
  broker: 'Broker',
  log: 'Log',
  /** `size` is empty where the bytes are not here. */
  logOf: (size: string, batches: string, records: string) =>
    `${size === '' ? '' : `${size} in `}${batches}, ${records}`,
  meanRecord: 'Mean record',
  onDisk: (size: string) => `${size} on disk`,
  codecs: 'Codecs',
  magic: 'Magic',
  copies: {
    identical: 'byte for byte the same',
    same_records: 'the same records, in other batches',
    prefix: 'one ends earlier, the same up to there',
    diverged: 'they differ',
    damaged: 'damage or a hole in one of them',
  },
  /** `from` and `epoch` may be empty. */
  copy: (verdict: string, from: string, epoch: string) =>
    `${verdict}${from === '' ? '' : ` from offset ${from}`}${epoch === '' ? '' : `, after leader epoch ${epoch}`}`,
  epochFrom: (offset: string) => `from offset ${offset}`,
  lastStable: 'Last stable offset',
  producer: (id: string) => `Producer ${id}`,
  openSince: (offset: string) => `open since offset ${offset}`,
  /** `sequence` and `offset` may be empty. */
  producerAt: (epoch: number, sequence: string, offset: string) =>
    `epoch ${epoch}${sequence === '' ? '' : `, sequence ${sequence}`}${offset === '' ? '' : `, last offset ${offset}`}`,
  sizes: {
    codec: (size: string, records: string) => `${size}, ${records}`,
    tombstones: 'Tombstones',
    holes: 'Offsets left out',
    late: 'Records out of time order',
    earliest: 'Earliest',
    latest: 'Latest',
    stored: (size: string) => `${size} stored`,
    unpacked: 'Keys, values, headers and framing as they unpack.',
  },
}
