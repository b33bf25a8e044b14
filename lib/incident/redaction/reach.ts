import { isPlainWord } from './vocabulary.ts'

/**
 * Where a value is looked for outside the fields that name it, by redaction and by the second scan alike. `anywhere`: inside longer words
 * too. `word`: where no letter or digit stands beside it. `field`: nowhere else, as it is too short or too plain a word to mean only this.
 */
export type Reach = 'anywhere' | 'word' | 'field'

/** Inside other words a shorter one would be met by chance. */
const LONG = 6

export function reachOf(value: string): Reach {
  if (/^[\d.,]+$/.test(value)) return /^\d+(?:\.\d+){3}$/.test(value) || value.length > 8 ? 'word' : 'field'
  if (/^\d+(?:([-_])\d+)(?:\1\d+){2,}$/.test(value)) return 'word'
  if (isPlainWord(value)) return 'field'
  if (value.length < 3 || (value.length === 3 && !/\d/.test(value))) return 'field'
  return value.length >= LONG && /[\d_.\-/@:]/.test(value) && !/^[\d.:a-f]+$/i.test(value) ? 'anywhere' : 'word'
}

/** Whether a value that was found at a place stands alone there. */
export function standsAlone(text: string, start: number, end: number): boolean {
  return !joins(text, start - 1, start) && !joins(text, end, end - 1)
}

/** A letter or digit beside another; a dot only between digits, so that one address is not the end of a longer one. */
function joins(text: string, beside: number, edge: number): boolean {
  const character = text[beside]
  if (character === undefined) return false
  if (/[\p{L}\p{N}]/u.test(character)) return true
  const further = text[beside + (beside < edge ? -1 : 1)] ?? ''
  return character === '.' && /\d/.test(text[edge] ?? '') && /\d/.test(further)
}
