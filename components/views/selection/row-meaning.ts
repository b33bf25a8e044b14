import { words } from '@/lib/language/words'
import type { LineMeaning } from './line-meaning'

const { batch, offsetEntry, timeEntry } = words.meanings.rows

/** What a row of a Kafka file is, by the fields that it has. */
export function rowMeaning(names: readonly string[]): LineMeaning | null {
  const has = (...wanted: string[]) => wanted.every((name) => names.includes(name))
  if (names.includes('baseOffset')) return batch
  if (has('relativeOffset', 'position') || (has('offset', 'position') && names.length === 2)) return offsetEntry
  if (has('timestamp', 'relativeOffset') || (has('timestamp', 'offset') && names.length === 2)) return timeEntry
  return null
}
