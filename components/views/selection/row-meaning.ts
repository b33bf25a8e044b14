import type { LineMeaning } from './line-meaning'

const ENTRY: LineMeaning = {
  text: 'An entry of an offset index: what was appended at this position ends with this offset. Brokers write an entry every 4 096 bytes or so, not for each batch.',
  caution: 'A batch at the position that ends below the offset is ordinary: one append may hold several batches.',
}
const TIME_ENTRY: LineMeaning = {
  text: 'An entry of a time index: up to this offset, no record has a later timestamp than this one.',
  caution: 'An offset without an entry is ordinary: only a new largest timestamp makes one.',
}
const BATCH: LineMeaning = {
  text: 'A batch: the records that were appended in one piece. Its CRC covers everything after the CRC itself.',
}

/** What a row of a Kafka file is, by the fields that it has. */
export function rowMeaning(names: readonly string[]): LineMeaning | null {
  const has = (...wanted: string[]) => wanted.every((name) => names.includes(name))
  if (names.includes('baseOffset')) return BATCH
  if (has('relativeOffset', 'position') || (has('offset', 'position') && names.length === 2)) return ENTRY
  if (has('timestamp', 'relativeOffset') || (has('timestamp', 'offset') && names.length === 2)) return TIME_ENTRY
  return null
}
