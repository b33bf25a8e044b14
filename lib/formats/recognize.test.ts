import { expect, test } from 'vitest'
import type { Format } from './format.ts'
import { recognize } from './recognize.ts'
import { formatById, formats } from './registry.ts'
import { recognizeStranger } from './strangers.ts'

function formatOf(id: string, score: number): Format {
  return {
    id,
    title: `Title of ${id}`,
    tables: {},
    text: true,
    divisible: false,
    recognize: () => score,
    decode: async () => {},
  }
}

test.each([
  ['the surest wins, wherever it stands', [formatOf('a', 0.5), formatOf('b', 0.9), formatOf('c', 0.6)], 'b', []],
  [
    'a weak guess is none, and says what was tried',
    [formatOf('a', 0.1), formatOf('b', 0.2)],
    undefined,
    ['Title of b', 'Title of a'],
  ],
  ['nothing to ask', [], undefined, []],
])('%s', (_title, candidates, id, tried) => {
  const found = recognize(new Uint8Array(8), 'x', candidates)
  expect([found.format?.id, found.tried]).toEqual([id, tried])
})

test('every format has an id of its own, and takes neither nothing nor zeros for its file', () => {
  expect(new Set(formats.map((format) => format.id)).size).toBe(formats.length)
  for (const format of formats) {
    expect(formatById(format.id)).toBe(format)
    expect(format.recognize(new Uint8Array(), 'x'), format.id).toBeLessThan(0.3)
    expect(format.recognize(new Uint8Array(4096), 'x'), format.id).toBeLessThan(0.3)
  }
})

test.each([
  ['JAVA PROFILE 1.0.2\0', 'heap.hprof', 'Java heap dump'],
  ['\x7fELF\x02\x01', 'core.1234', 'Core dump or program (ELF)'],
  ['2023.09.01 04:02:01.5 [ 1 ] {} <Warning> RaftInstance: Election timeout', 'keeper.log', 'Keeper log (ClickHouse)'],
  [
    '2023.09.01 04:02:01 LOG5[12]: Service [zk-tls] accepted connection from 10.0.0.9:40001',
    'stunnel.log',
    'stunnel log',
  ],
  ['\x00\x01', 'coordination/log/changelog_1_100000.bin', 'Keeper snapshot or log (ClickHouse)'],
  ['SQLite format 3\0', 'x', 'SQLite database'],
  ['plain words', 'x.txt', null],
  ['', 'x', null],
])('%j in %s', (text, name, title) => {
  const head = Uint8Array.from(text, (character) => character.charCodeAt(0))
  expect(recognizeStranger(head, name)).toBe(title)
})
