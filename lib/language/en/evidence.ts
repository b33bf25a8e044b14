import { count } from './count.ts'

/** The lines of all logs, the bytes of any file, and how places and servers are called. */
export const evidence = {
  title: 'Evidence',
  nothing: 'No file is open',
  /** Numbers also come as they are printed. */
  files: (files: number, digits: string) => `${digits} ${files === 1 ? 'file' : 'files'}`,
  lines: (lines: number, lineDigits: string, servers: number, serverDigits: string) =>
    `${lineDigits} ${lines === 1 ? 'line' : 'lines'}${servers > 0 ? `, ${serverDigits} ${servers === 1 ? 'server' : 'servers'}` : ''}`,
  keys: {
    line: 'line before, line after',
    page: 'by the page, to the ends',
    select: 'select the line; again: its bytes',
    unfold: 'unfold a trace',
    hit: 'next hit of the filter, previous hit',
  },
  showAs: 'Show evidence as',
  tabs: { lines: 'Lines', hex: 'Hex' },
  /** `line` is 0 where the place is a byte. */
  place: (line: number, byte: number) => (line > 0 ? `line ${line}` : `byte ${byte}`),
  copied: (file: string, line: number, start: number, end: number) =>
    `${file} ${line > 0 ? `line ${line} (bytes ${start}–${end})` : `bytes ${start}–${end}`}`,
  server: (sid: number, roleAtT0: string, hasFiles: boolean) =>
    `Server ${sid}${roleAtT0 === '' ? '' : `, ${roleAtT0} at T0`}${hasFiles ? '' : ', no file'}`,
  waiting: 'on its way',
  filter: {
    label: 'Filter lines',
    help: (label: string) =>
      `${label}: words, /regular expression/, and fields: sid:13 level:warn class:LearnerHandler zxid:>0x5c00000000 round:0x5de`,
    placeholder: 'words, /regex/, sid:13 …',
    levels: 'Levels',
    level: { all: 'All levels', warn: 'WARN and worse', error: 'ERROR and worse' },
    found: {
      /** The number found is strong. */
      before: (lines: number, digits: string, complete: boolean) =>
        `${complete ? '' : '≈ '}${digits} ${lines === 1 ? 'line' : 'lines'}`,
      after: (searched: string) => `of ${searched} searched`,
    },
    /** After their keys. */
    nextHit: 'next,',
    previousHit: 'previous',
    nothing: 'No line fits this filter.',
    outside: 'outside filter',
  },
  allLines: 'Lines of all logs',
  theLine: 'the line',
  elsewhere: (file: string) => `The selection is in ${file}, not in a server log.`,
  showBytes: 'Show its bytes',
  notOpened: (file: string) => `The selected line is in a file you have not opened: ${file}.`,
  orderUnknown: ', order between servers not known',
  fromT0: (distance: string, otherClock: boolean) =>
    `${distance}${otherClock ? ', across two clocks: no duration' : ''}`,
  frames: (frames: number, unfolded: boolean) => `${unfolded ? '−' : '+'}${count(frames, 'frame')}`,
  foldTrace: 'Fold the trace (Space)',
  unfoldTrace: 'Unfold the trace (Space)',
  gap: {
    /** Its length stands between. */
    before: (covered: boolean) => `${covered ? 'Covered and quiet' : 'No line in any file'} for`,
    after: (covered: boolean, from: string, to: string) => `, ${from} to ${to}${covered ? '' : ': not assumed quiet'}`,
  },
  hex: {
    file: 'File',
    bytesOf: (file: string) => `Bytes of ${file}`,
    selected: {
      /** The numbers of the bytes stand between. */
      before: 'selected',
      between: 'to',
      after: (size: string) => `, ${size}`,
    },
    fields: 'Fields',
    theBytes: 'the bytes',
    notOpened: (file: string) => `These bytes are in a file you have not opened: ${file}.`,
    showLines: 'Show lines',
  },
}
