/** The whole page of a partition: its segments, the map of one, and what is below the map. */
export const segmentMap = {
  title: 'Segment map',
  state: (base: string) => `offset against byte position, base ${base}`,
  whole: 'Whole segment',
  zoomOut: 'Zoom out',
  zoomIn: 'Zoom in',
  legend: { entry: '○ index entry', lookup: '━ lookup', open: '▨ past the last entry' },
  plot: (summary: string) => `Segment map: ${summary}`,
  summary: {
    positions: (from: string, to: string) => `positions ${from} to ${to}`,
    steps: (least: string, most: string) => `steps ${least} to ${most} bytes`,
  },
  axes: { offset: 'offset', position: 'position, bytes' },
  entry: (offset: string, position: string) => `index entry: offset ${offset}, position ${position}`,
  missing: (n: number, text: string, after: string) =>
    `${text} ${n === 1 ? 'offset' : 'offsets'} missing after ${after}`,
  someBatches: (every: string) => `1 in ${every} batches drawn: zoom in for each`,
  someEntries: (every: string) => `1 in ${every} entries drawn: zoom in for each`,
  range: (from: string, to: string) => `${from} to ${to}`,
  probe: (number: number) => `probe ${number}`,
  batchOf: (size: string) => `batch of ${size} B`,
  tree: {
    title: 'Segments',
    state: (n: number, text: string) => `${text} ${n === 1 ? 'segment' : 'segments'}, by base offset`,
    scattered: (segments: number) =>
      `${segments} files of ${segments} segments. They are shown side by side and never merged.`,
    /** Of a segment that the broker does not read: what the suffix of its files' names says. */
    states: {
      deleted: '.deleted: waits for its removal',
      swap: '.swap: about to be put in place',
      cleaned: '.cleaned: written by the cleaner, not yet in place',
    },
    times: (date: string, from: string, to: string) => `${date} ${from} to ${to} Z`,
  },
  rows: {
    of: 'Rows of',
    batches: (batches: string, marked: boolean) => `${batches}${marked ? '; marked: the chosen time' : ''}`,
    entries: (n: number) => `${n}, 8 bytes each`,
    fewer: 'Fewer columns',
    all: 'All columns',
  },
  times: {
    title: 'Time index',
    state: (base: string, another: boolean) => `base ${base}${another ? ', another segment' : ''}`,
    table: 'Time index as a table',
  },
  bytes: { title: 'Bytes', state: 'with the fields of what is selected', close: 'Close the bytes' },
}
