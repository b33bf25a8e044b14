import { BLOCK_SIZE, type ByteSource } from '../bytes/source.ts'
import { encodingOf } from '../formats/text-encoding.ts'
import type { SearchTask, Term } from './decoder.ts'

/** Of a row longer than this (200 MB on a single line, say) only the beginning is searched. */
const ROW_LIMIT = 4 * 1024 * 1024
const bytesAsText = new TextDecoder('latin1')

/**
 * Rows whose bytes hold every term. Bytes are read as Latin-1, one character each, and so are the terms: what is found is the
 * same, and no block has to be decoded as UTF-8. In UTF-16 a character is two bytes anyway.
 */
export async function searchRows(
  source: ByteSource,
  { starts, ends, terms }: Pick<SearchTask, 'starts' | 'ends' | 'terms'>,
  check: () => void,
): Promise<Uint32Array> {
  const { unit, name } = await encodingOf(source)
  const decoder = unit === 1 ? bytesAsText : new TextDecoder(name, { ignoreBOM: true })
  const tests = terms.map((term) => testOf(term, unit === 1))
  const found: number[] = []
  for (let first = 0; first < starts.length; ) {
    check()
    const next = endOfBlock(starts, ends, first)
    const origin = starts[first]!
    const text = decoder.decode(await source.read(origin, Math.min(ends[next - 1]!, starts[next - 1]! + ROW_LIMIT)))
    const lower = terms.some((term) => term.kind === 'word') ? text.toLowerCase() : text
    for (let row = first; row < next; row++) {
      const from = (starts[row]! - origin) / unit
      const to = (ends[row]! - origin) / unit
      if (tests.every((test) => test(text, lower, from, to))) found.push(row)
    }
    first = next
  }
  return Uint32Array.from(found)
}

/** One past the last row that is read together with the first. */
function endOfBlock(starts: Float64Array, ends: Float64Array, first: number): number {
  let next = first + 1
  while (next < starts.length && ends[next]! - starts[first]! <= BLOCK_SIZE) next += 1
  return next
}

type RowTest = (text: string, lower: string, from: number, to: number) => boolean

function testOf(term: Term, inBytes: boolean): RowTest {
  const sought = inBytes ? bytesAsText.decode(new TextEncoder().encode(term.text)) : term.text
  if (term.kind === 'expression') {
    const expression = new RegExp(sought, 'im')
    return (text, _lower, from, to) => expression.test(text.slice(from, to))
  }
  const word = sought.toLowerCase()
  let hit = -1 // of the last search, which the next row mostly need not repeat
  let searched: string | null = null
  return (_text, lower, from, to) => {
    if (searched !== lower || hit < from) {
      searched = lower
      hit = lower.indexOf(word, from)
      if (hit < 0) hit = Number.POSITIVE_INFINITY
    }
    return hit + word.length <= to
  }
}
