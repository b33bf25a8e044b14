import { expect, test } from 'vitest'
import type { SegmentEntry } from '@/lib/analysis/document'
import type { TableRef } from '@/lib/engine/queries'
import type { FileRow } from '@/lib/engine/snapshot'
import { firstRowFrom, rowSource, type TableRow } from './row-source'

/** Answers from tables in memory, as the engine does, and counts the questions. */
function answering(tables: Record<string, TableRow[]>) {
  const asked: string[] = []
  return {
    asked,
    rows: async ({ table }: TableRef, from: number, count: number) => {
      asked.push(`${table} ${from} ${count}`)
      const all = tables[table] ?? []
      return { total: all.length, from, rows: all.slice(from, from + count) }
    },
  }
}

const dump = answering({
  dumps: [
    { kind: 'kafka/offset-index', baseOffset: 4353579 },
    { kind: 'kafka/segment', baseOffset: 4167765 },
    { kind: 'kafka/offset-index', baseOffset: 4322573 },
  ],
  entries: [...Array.from({ length: 7 }, () => ({ dump: 0 })), { dump: 2 }, { dump: 2 }],
  batches: [{ dump: 1 }, { dump: 1 }],
})
const files = [
  { id: 'd', kind: 'kafka/dump-text' },
  { id: 'i', kind: 'kafka/offset-index' },
] as FileRow[]
const segment = (baseOffset: number, kinds: object) => ({ baseOffset, files: kinds }) as SegmentEntry

test.each([
  { title: 'the first dump', entry: segment(4353579, { index: 'd' }), rows: 'entries', first: 0, count: 7 },
  { title: 'the last dump', entry: segment(4322573, { index: 'd' }), rows: 'entries', first: 7, count: 2 },
  { title: 'the dump of a log', entry: segment(4167765, { log: 'd' }), rows: 'batches', first: 0, count: 2 },
] as const)('$title', async ({ entry, rows, first, count }) => {
  expect(await rowSource(dump, files, entry, rows)).toMatchObject({ first, count, dumped: true })
})

test('a file of its own gives its whole table', async () => {
  const engine = answering({ entries: [{ offset: 1 }, { offset: 2 }] })
  expect(await rowSource(engine, files, segment(0, { index: 'i' }), 'entries')).toMatchObject({
    first: 0,
    count: 2,
    dumped: false,
  })
})

test('a segment without such a file, and a dump of another segment', async () => {
  expect(await rowSource(dump, files, segment(1, { log: null }), 'batches')).toBeNull()
  expect(await rowSource(dump, files, segment(1, { index: 'd' }), 'entries')).toBeNull()
})

test('a row among many is found with few questions', async () => {
  const engine = answering({ entries: Array.from({ length: 100_000 }, (_, row) => ({ start: row * 8 })) })
  const source = { ref: { file: 'i', table: 'entries' }, first: 0, count: 100_000, dumped: false }
  expect(await firstRowFrom(engine, source, 'start', 8 * 77_777)).toBe(77_777)
  expect(engine.asked.length).toBeLessThan(20)
  expect(await firstRowFrom(engine, source, 'start', 1e9)).toBe(100_000)
})
