import { count } from './count.ts'

/** Batches of a segment: their table, and the pane of one of them. */
export const batches = {
  title: 'Batches',
  count: (n: number, text: string) => `${text} ${n === 1 ? 'batch' : 'batches'}`,
  columns: {
    first: 'First',
    last: 'Last',
    epoch: 'Epoch',
    epochHelp: 'Leader epoch',
    time: 'Time, UTC',
    count: 'Count',
    position: 'Position',
    size: 'Size',
    codec: 'Codec',
    timestampType: 'Timestamp type',
    producer: 'Producer: id / epoch / sequence',
    flags: 'Flags',
    crc: 'CRC',
    checked: 'Checked',
  },
  flags: { T: 'transactional', C: 'control batch', H: 'delete horizon' },
  crc: {
    differs: 'differs',
    ok: 'ok',
    notComputed: 'not computed',
    valid: 'valid, the tool’s word',
    notValid: 'not valid, the tool’s word',
    notChecked: (state: string) => `${state}; not checked here`,
  },
  pane: {
    title: 'Batch and record',
    /** `file` is empty where the batch is of the chosen segment. */
    at: (offset: string, file: string) => (file === '' ? offset : `${offset} in ${file}, another segment`),
    hex: 'Bytes as hex',
    /** Before and after the name of a file. */
    needs: { before: 'Needs ', after: ', which is not among these files.' },
    select: 'Select a batch in the map or in the table.',
  },
  facts: {
    offsets: 'Offsets',
    appendTime: 'Append time',
    largestTime: 'Largest time',
    leaderEpoch: 'Leader epoch',
    codec: 'Codec',
    producer: 'Producer',
    flags: 'Flags',
    crc: 'CRC',
    none: 'none',
    /** Between the first and the last offset, and behind them. */
    span: { to: ' to ', records: (n: number) => `, ${count(n, 'record')}` },
    producerOf: (id: string, epoch: string, sequence: string) => `${id}, epoch ${epoch}, base sequence ${sequence}`,
    noProducer: (sequence: string) => `−1, base sequence ${sequence}`,
    unusual: 'unusual: −1 expected',
  },
  /** What bytes are spent on. */
  shares: { header: 'header', framing: 'framing', key: 'key', value: 'value', headers: 'headers' },
  share: (name: string, bytes: string) => `▪ ${name} ${bytes}`,
  packed: (codec: string, stored: string, unpacked: string, ratio: string, partly: boolean) =>
    `${codec}: ${stored} B stored, ${unpacked} B unpacked (${ratio} to 1)${partly ? '; shares of the first records' : ''}`,
}
