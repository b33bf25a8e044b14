/**
 * The one place that decides what may leave of the content of a file, by its kind. Keys and values of records and data of znodes
 * are never in it, whatever a person allows: a kind that is not listed here gives nothing.
 */
export type Shareable = 'text' | 'printed-records' | 'numbers' | 'batch-header'

const SHAREABLE: Readonly<Record<string, Shareable>> = {
  'zookeeper/server-log': 'text',
  'zookeeper/client-log': 'text',
  'zookeeper/audit-log': 'text',
  'zookeeper/config': 'text',
  'zookeeper/myid': 'text',
  'zookeeper/epoch': 'text',
  'zookeeper/mntr': 'text',
  'zookeeper/four-letter': 'text',
  'zookeeper/admin-json': 'text',
  'metrics/prometheus': 'text',
  'jvm/gc-log': 'text',
  'kafka/broker-log': 'text',
  'kafka/checkpoint': 'text',
  'kafka/partition-metadata': 'text',
  'kafka/meta-properties': 'text',
  'kafka/quorum-state': 'text',
  'kafka/dump-text': 'printed-records',
  'kafka/offset-index': 'numbers',
  'kafka/time-index': 'numbers',
  'kafka/transaction-index': 'numbers',
  'kafka/segment': 'batch-header',
}

/** Null: nothing of it leaves. */
export function shareableOf(kind: string | null): Shareable | null {
  return kind === null ? null : (SHAREABLE[kind] ?? null)
}

/** Of text that is cited. */
const TEXT_LIMIT = 16 * 1024
/** Of an index: entries of 8, 12 or 34 bytes. */
const NUMBERS_LIMIT = 240
/** Header of a batch of magic 2, up to its first record; an older message has its key at once. */
const BATCH_HEADER_SIZE = 61
const MAGIC_AT = 16

/** How many bytes are worth asking for. */
export function readLimit(shareable: Shareable): number {
  if (shareable === 'batch-header') return BATCH_HEADER_SIZE
  return shareable === 'numbers' ? NUMBERS_LIMIT : TEXT_LIMIT
}

/** What may leave of the bytes of a cited place. */
export function shareableBytes(bytes: Uint8Array, shareable: Shareable, shortened: boolean): SharedContent {
  switch (shareable) {
    case 'text':
      return { text: textOf(bytes, shortened), hex: null }
    case 'printed-records':
      return { text: withoutPrintedContent(textOf(bytes, shortened)), hex: null }
    case 'numbers':
      return { text: null, hex: hexOf(bytes) }
    case 'batch-header':
      return { text: null, hex: bytes[MAGIC_AT] === 2 ? hexOf(bytes) : null }
  }
}

interface SharedContent {
  readonly text: string | null
  readonly hex: string | null
}

/** What programs print of their own, and what says nothing, has the pattern `NOISE`. */
export function isKnownMessage(pattern: string | null): boolean {
  return pattern !== null && pattern !== 'NOISE'
}

/**
 * What a program logs that only uses ZooKeeper is its own: records that it handles may stand in it. Of such a log only messages of
 * ZooKeeper's client library leave.
 */
export function isOfProgram(kind: string | null, pattern: string | null): boolean {
  return kind === 'zookeeper/client-log' && !isKnownMessage(pattern)
}

/** Bytes that are no text, UTF-16 among them, could hide a value from every later look: then nothing leaves. */
function textOf(bytes: Uint8Array, shortened: boolean): string | null {
  const whole = new TextDecoder().decode(bytes)
  // What is cut off could be the end of a value that would be known by it.
  const text = shortened ? whole.replace(/\S+$/, '') : whole
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  return /[\0-\x08\x0e-\x1a\x7f]/.test(text) ? null : text
}

/**
 * What kafka-dump-log prints of a batch or a record up to its content: names and numbers, as long as there is nothing else. Keys of
 * headers come before key and payload, and content may hold line breaks and what looks like a line of the tool.
 */
const NUMBERS =
  /^\s*\|?\s*(?:[A-Za-z]{3,24}:\s*(?:-?\d+|true|false|none|gzip|snappy|lz4|zstd|NoTimestampType|OptionalLong\.empty|OptionalLong\[\d+\])(?:\s+|$))+/
const DUMPING = /^Dumping \S+\.(?:log|index|timeindex|txnindex|snapshot|checkpoint)$/

function withoutPrintedContent(text: string | null): string | null {
  const line = text?.split(/\r?\n/, 1)[0] ?? ''
  return DUMPING.test(line) ? line : (NUMBERS.exec(line)?.[0].trimEnd() ?? null)
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Columns of text that are not what someone wrote into a record. */
const TEXT_COLUMNS = new Set(['codec', 'timestampType', 'marker', 'kind', 'path'])

/** Tables that panes draw, by the kind of their file. */
const TABLES: Readonly<Record<string, readonly string[]>> = {
  'kafka/segment': ['batches'],
  'kafka/offset-index': ['entries'],
  'kafka/time-index': ['entries'],
  'kafka/dump-text': ['dumps', 'batches', 'entries', 'timeEntries'],
}

export function shareableTables(kind: string | null): readonly string[] {
  return kind === null ? [] : (TABLES[kind] ?? [])
}

/** 64-bit numbers come as text. */
export function shareableRow(row: Readonly<Record<string, number | string>>): Record<string, number | string> {
  return Object.fromEntries(
    Object.entries(row).filter(
      ([name, value]) => typeof value === 'number' || TEXT_COLUMNS.has(name) || /^-?\d+$/.test(value),
    ),
  )
}
