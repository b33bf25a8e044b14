import { expect, test } from 'vitest'
import { memorySource } from '../bytes/source.ts'
import type { Term } from './decoder.ts'
import { searchRows } from './row-search.ts'

const LINES = ['Closing socket', 'closing learner 13.', 'Größe überschritten', 'a\nb', 'socket', '']
const bytes = new TextEncoder().encode(`${LINES.join('\n')}\n`)
const lengths = LINES.map((line) => new TextEncoder().encode(line).length + 1)
const starts = Float64Array.from(lengths, (_, i) => lengths.slice(0, i).reduce((a, b) => a + b, 0))
const ends = starts.map((start, i) => start + lengths[i]!)
const word = (text: string): Term => ({ kind: 'word', text })
const expression = (text: string): Term => ({ kind: 'expression', text })

test.each([
  ['a word in any case', [word('CLOSING')], [0, 1]],
  ['all words', [word('closing'), word('socket')], [0]],
  ['beyond ASCII', [word('größe')], [2]],
  ['nothing across two rows', [word('13.\nGr')], []],
  ['an expression', [expression('learner \\d+\\.$')], [1]],
  ['an expression sees each line of a row', [expression('^b$')], [3]],
  ['a word and an expression', [word('closing'), expression('\\d')], [1]],
])('%s', async (_title, terms, rows) => {
  const found = await searchRows(memorySource(bytes, 'x'), { starts, ends, terms }, () => {})
  expect([...found]).toEqual(rows)
})

test('UTF-16: the same rows', async () => {
  const wide = new Uint8Array(Uint16Array.from(LINES.join('\n'), (character) => character.charCodeAt(0)).buffer)
  const begins = LINES.map((_, i) => LINES.slice(0, i).reduce((sum, line) => sum + line.length + 1, 0) * 2)
  const rows = { starts: Float64Array.from(begins), ends: Float64Array.from([...begins.slice(1), wide.length]) }
  const found = await searchRows(memorySource(wide, 'x'), { ...rows, terms: [word('größe')] }, () => {})
  expect([...found]).toEqual([2])
})
