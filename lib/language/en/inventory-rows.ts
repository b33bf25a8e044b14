import { count, counted } from './count.ts'

/** The rows of the Inventory, their groups, and what is said of a file below its row. */
export const inventoryRows = {
  groups: {
    issues: 'Needs a look',
    time: 'By first line',
    zookeeper: 'ZooKeeper',
    kafka: (partition: string | null) => (partition ? `Kafka ${partition}` : 'Kafka'),
    other: 'Other',
    notRead: 'Not read',
    notReadHelp: 'kept in the list, never dropped silently',
    noServer: 'server unknown',
    servers: (n: number, text: string, ensembles: number) =>
      `${counted(n, text, 'server')}${ensembles > 1 ? ` of ${ensembles} ensembles` : ''}`,
    segments: (n: number, text: string) => counted(n, text, 'segment'),
  },
  owner: { base: 'base', noServer: 'server unknown', none: 'none' },
  span: {
    notRead: 'not read',
    noTimes: 'no times',
    help: (from: string, to: string, zone: string | null) =>
      `${from} to ${to}${zone ? `, zone ${zone}` : ', zone not set'}`,
  },
  state: {
    progress: (path: string) => `${path} read`,
    waiting: 'waiting',
    soFar: (percent: number, rows: string) => `${percent} %, ${rows} rows`,
    stopped: 'stopped',
    stranger: 'Not a file we read',
    unknown: 'None of the formats known here',
    read: (rows: string, isStopped: boolean, remarks: number, remarksText: string) =>
      `${rows}${isStopped ? ', stopped' : ''}${remarks > 0 ? `, ${counted(remarks, remarksText, 'remark')}` : ''}`,
    logLines: (n: number, text: string, unparsed: string) => `${counted(n, text, 'line')}, ${unparsed} unparsed`,
    rows: {
      entries: (n: number, text: string) => counted(n, text, 'entry', 'entries'),
      lines: (n: number, text: string) => counted(n, text, 'line'),
      records: (n: number, text: string) => counted(n, text, 'record'),
      rows: (n: number, text: string) => counted(n, text, 'row'),
      settings: (n: number, text: string) => counted(n, text, 'setting'),
      transactions: (n: number, text: string) => counted(n, text, 'transaction'),
      values: (n: number, text: string) => counted(n, text, 'value'),
    },
  },
  remarks: {
    stopped: 'Its reader stopped. The other files go on.',
    again: 'Read it again',
    place: (line: number, start: number, end: number, code: string) =>
      `${line > 0 ? `line ${line}` : `bytes ${start} to ${end}`}, ${code}`,
    showBytes: 'Show the bytes',
    copy: 'Copy remark',
    theRemark: 'the remark',
    asText: (path: string, start: number, end: number, message: string, code: string) =>
      `${path}, bytes ${start} to ${end}: ${message} (${code})`,
    unparsed: 'Messages that nobody described yet, by class:',
    classes: (named: readonly string[], more: number) =>
      [...named, ...(more > 0 ? [`and ${count(more, 'more class', 'more classes')}`] : [])].join(', '),
    more: (n: number) => `${n} more of the same file ${n === 1 ? 'is' : 'are'} in the analysis.`,
  },
  stranger: {
    looksLike: (what: string) => `${what}. Not a file we read.`,
    unknown: 'None of the formats known here. It is kept in the list.',
    tried: (formats: readonly string[]) => `Tried: ${formats.join(', ')}.`,
  },
  treatAs: { label: 'Treat as', choose: 'choose a kind', read: 'Read it as this' },
}
