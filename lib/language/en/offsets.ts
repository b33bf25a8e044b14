/** Offsets and positions of a segment: the view, its tabs, and the tables of index entries. */
export const offsets = {
  title: 'Offsets and positions',
  nothing: 'No Kafka file',
  partition: 'Partition',
  partitions: (n: number, text: string) => `${text} ${n === 1 ? 'partition' : 'partitions'}`,
  entries: (n: number, text: string) => `${text} ${n === 1 ? 'entry' : 'entries'}`,
  bytes: (size: string) => `${size} B`,
  utc: (clock: string) => `${clock} Z`,
  list: (parts: readonly string[]) => parts.join(', '),
  keys: {
    entry: 'entry before, entry after',
    row: 'row before, row after',
    select: 'select the row, or what was looked up',
    full: (does: string) => `on its own page: ${does}`,
    step: 'next step of the lookup',
    stepBack: 'previous step of the lookup',
    run: 'run the lookup',
    hex: 'bytes of the batch as hex',
    goTo: 'go to an offset or a time',
  },
  show: 'Show',
  tabs: { index: 'Index', time: 'Time', batches: 'Batches' },
  elsewhere: 'The selection is in another partition.',
  indexEntries: 'Index entries',
  timeEntries: 'Time index entries',
  /** Before and after the base offset of a segment without the file. */
  notLoaded: {
    before: (file: string) => `The ${file} of the segment with base offset `,
    after: ' is not among these files.',
  },
  /** Before and after the name of a file. */
  notAmong: { before: '', after: ' is not among these files.' },
  problems: 'Problems',
  severities: { error: 'error:', warning: 'warning:', note: 'note:' },
  segments: 'Segments',
  segment: 'Segment',
  scattered: (dumped: boolean, segments: number) =>
    `${segments} ${dumped ? 'dumps' : 'files'}, ${segments} segments: not drawn as one`,
  filesOf: (absent: readonly string[]) =>
    absent.length === 0 ? 'log, index and time index are loaded' : `not loaded: ${absent.join(', ')}`,
  columns: {
    offset: 'Offset',
    position: 'Position',
    step: 'Step, B',
    place: 'Place',
    largestTime: 'Largest time so far, UTC',
  },
  strip: {
    plot: (summary: string) => `Index entries and batches: ${summary}`,
    entry: (offset: number, position: number) => `offset ${offset}, position ${position}`,
    /** `size` is empty where the end is not known. */
    block: (position: string, size: string, damaged: boolean) =>
      `position ${position}, ${size === '' ? 'end not known' : `${size} bytes`}${damaged ? ', CRC differs' : ''}`,
    entriesOf: (shown: string, entries: string) => `${shown} of ${entries}`,
    inferred: '· .log not loaded, batches inferred',
    empty: 'No index entry',
    summary: (entries: string, from: string, to: string) => `${entries}, positions ${from} to ${to}`,
    summaryOneStep: (entries: string, from: string, to: string, step: string) =>
      `${entries}, positions ${from} to ${to}, steps of ${step} bytes`,
    summarySteps: (entries: string, from: string, to: string, least: string, most: string) =>
      `${entries}, positions ${from} to ${to}, steps ${least} to ${most} bytes`,
  },
  times: {
    plot: (summary: string) => `Time index: ${summary}`,
    entry: (clock: string, offset: number) => `${clock} Z, offset ${offset}`,
    empty: 'No time index entry',
    summary: (shown: number, total: number, text: string, first: string, last: string) =>
      `${shown < total ? `${shown} of ` : ''}${text} ${total === 1 ? 'time index entry' : 'time index entries'}, offsets ${first} to ${last}`,
    back: (n: number, text: string) => `; ${text} ${n === 1 ? 'entry goes' : 'entries go'} back in time`,
  },
}
