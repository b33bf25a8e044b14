import { expect, test } from 'vitest'
import type { LineRow } from '../engine/queries.ts'
import { citedLines, filteredLines } from './cited-lines.ts'
import type { CitedPlace } from './cited-place.ts'

const FILES = [
  { id: 'a1', path: 'server-13/zookeeper.log' },
  { id: 'b2', path: 'server-14/zookeeper.log' },
]

function place(file: string, line: number): CitedPlace {
  const row: LineRow = {
    ...{ file, start: line * 100, end: line * 100 + 90, line, sid: 13, ensemble: null, time: line, level: 'INFO' },
    ...{ logger: 'QuorumPeer', thread: 'main', message: `line ${line}`, frames: 0, exception: '', pattern: null },
  }
  return {
    evidence: `${file}:${row.start}-${row.end}:${line}`,
    line: row,
    citedBy: [],
    text: row.message,
    hex: null,
    shortened: false,
  }
}

const LINES = citedLines([place('a1', 23), place('a1', 355), place('b2', 355)], FILES)

test.each([
  ['line:355', ['a1:355', 'b2:355']],
  ['line:99999', []],
  ['line:20..30', ['a1:23']],
  ['line:355 file:server-14/zookeeper.log', ['b2:355']],
  ['file:a1', ['a1:23', 'a1:355']],
  ['file:broker.log', []],
])('cited lines are filtered by %s', (text, expected) => {
  const { lines, problem } = filteredLines(LINES, { text, range: null })
  expect(lines.map(({ row }) => `${row.file}:${row.line}`)).toEqual(expected)
  expect(problem).toBeNull()
})

test('what takes the files leaves none out and says so', () => {
  const { lines, problem } = filteredLines(LINES, { text: 'zxid:5', range: null })
  expect(lines).toHaveLength(3)
  expect(problem).toBe('Cited lines cannot be filtered by zxid: that takes the files they are from.')
})
