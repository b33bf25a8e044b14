interface WarmSection {
  /** Every byte of the index is warm. */
  readonly isWhole: boolean
  readonly warm: string
  readonly all: string
  /** Number of its first entry, and where that lies. */
  readonly entry: string
  readonly side: 'below' | 'above' | 'at'
  /** Entries that are searched; null where there is nothing to search. */
  readonly searched: { readonly low: string; readonly high: string } | null
}

/** `epoch` is empty where the batch has none. */
const recordAt = (offset: string, time: string, epoch: string) =>
  `offset ${offset} at ${time}${epoch === '' ? '' : `, leader epoch ${epoch}`}`
const scanTo = (until: string) => `from there to the first batch with ${until}.`

/** The steps of a lookup as a broker does it, and what it comes to. */
export const lookupSteps = {
  segment: {
    title: 'Segment.',
    next: 'Next segment.',
    ofOffset: (base: string) => `Largest base not above the offset: ${base}`,
    ofTime: (base: string) => `First whose largest timestamp is not before it: ${base}`,
    /** `end` is empty where it is not known. */
    refused: (end: string) =>
      `None is searched. The broker answers OFFSET_OUT_OF_RANGE${end === '' ? '' : `, and logs “we only have log segments upto ${end}”`}.`,
    nextText: (base: string) => `The next one, read from its first byte: ${base}`,
  },
  index: {
    titles: { offset: 'Offset index.', time: 'Time index.' },
    empty: 'It has no entry: the search begins where the segment does.',
    warm: { offset: 'Warm section.', time: 'Time index, warm section.' },
    warmText: ({ isWhole, warm, all, entry, side, searched }: WarmSection) =>
      `${isWhole ? `All ${all} bytes are warm.` : `The last ${warm} of ${all} bytes are warm.`} Entry ${entry} is ${side} the target: ${
        searched
          ? `search entries ${searched.low} to ${searched.high}`
          : `${isWhole ? '' : 'so is entry 0, '}none is to be searched`
      }`,
    search: 'Binary search,',
    /** `entry` is empty where none is at or below. */
    probes: (n: number, entry: string) =>
      `${n === 0 ? 'no probe' : n === 1 ? '1 probe' : `${n} probes`}${entry === '' ? '' : `: the last entry at or below is ${entry}`}`,
  },
  position: {
    title: 'Position',
    ofEntry: (position: string, offset: string) => `${position}, start of the batch ending at ${offset}`,
    noIndex: '0: without an index from the segment’s first byte',
    first: '0, the segment’s first byte',
  },
  scan: {
    title: 'Scan the log',
    until: { offset: 'last offset ≥ target', time: 'largest timestamp ≥ target' },
    to: scanTo,
    found: (until: string, n: number, text: string, first: string, last: string) =>
      `${scanTo(until)} ${n === 1 ? 'It is the first batch read' : `It is batch ${text} from there`}, offsets ${first} to ${last}`,
    stopped: (until: string, batches: string) => `${scanTo(until)} Stopped after ${batches} batches.`,
    none: (until: string, batches: string) =>
      `${scanTo(until)} None of ${batches} batches to the end of the segment is it.`,
  },
  records: {
    title: 'Records',
    text: 'of that batch in order, to the first that is not before the target: it is the answer.',
    answer: (offset: string, time: string, epoch: string) =>
      `of that batch in order, to the first that is not before the target. The answer: ${recordAt(offset, time, epoch)}.`,
  },
  offset: {
    held: (offset: string, position: string) => `Offset ${offset}: the batch that holds it is at position ${position}`,
    notHeld: (offset: string, position: string) =>
      `Offset ${offset}: no batch holds it; the next one is at position ${position}`,
    exact: (offset: string, position: string) => `Offset ${offset}: exact entry, position ${position}`,
    nearest: (offset: string, entry: string, position: string) =>
      `Offset ${offset}: nearest entry ${entry}, position ${position}`,
    noSegment: (offset: string) => `No segment begins at or below offset ${offset}.`,
    outOfRange: (offset: string, end: string) =>
      `Offset ${offset} is out of range: the log ends at ${end}, the offset that the next record gets.`,
    noFile: (offset: string) => `Offset ${offset}: no file here tells where it is.`,
    after: (offset: string, base: string) =>
      `Offset ${offset} is after the last one of the segment with base offset ${base}.`,
  },
  named: {
    none: 'No file here tells it.',
    earliest: (base: string) => `The first one. The log begins at its base offset, ${base}: no file is read.`,
    earliestFound: (base: string) => `Earliest: offset ${base}`,
    latest: (base: string, end: string) =>
      `The last one: ${base}. The log ends at ${end}, the offset that the next record gets: no file is read.`,
    latestFound: (end: string) => `Latest: offset ${end}`,
    largest: (base: string) => `The first with the largest timestamp of all: ${base}`,
    lastEntry: (offset: string) => `The last entry is kept in memory: offset ${offset}`,
    largestTime: (time: string) => `Largest timestamp, ${time}`,
  },
  time: {
    record: (clock: string, offset: string, time: string, epoch: string) =>
      `${clock}: the first record that reaches it is ${recordAt(offset, time, epoch)}`,
    batch: (clock: string, offset: string, position: string) =>
      `${clock}: the first batch that reaches it begins at offset ${offset}, position ${position}`,
    entry: (clock: string, offset: string) => `${clock}: the last time index entry not after it names offset ${offset}`,
    noSegment: (clock: string) => `No segment here has a timestamp of ${clock} or later.`,
    noBatch: (clock: string) => `No batch here has a timestamp of ${clock} or later.`,
  },
}
