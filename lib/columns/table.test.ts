import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buffersOf, CHUNK_ROWS } from './chunk.ts'
import { Table } from './table.ts'
import { TableBuilder } from './table-builder.ts'

const SCHEMA = { start: 'f64', line: 'u32', level: 'u8', sid: 'i32', kind: 'u16', zxid: 'u64', logger: 'text' } as const
const row = fc.record({
  start: fc.maxSafeNat(),
  line: fc.nat({ max: 2 ** 32 - 1 }),
  level: fc.nat({ max: 255 }),
  sid: fc.integer(),
  kind: fc.nat({ max: 65_535 }),
  zxid: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
  logger: fc.string(),
})

test('rows come out as they went in', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 600 }), (rows) => {
      const builder = new TableBuilder(SCHEMA)
      for (const each of rows) builder.add(each)
      const table = new Table(SCHEMA, builder.finish())
      expect(table.length).toBe(rows.length)
      expect([...table.rows()]).toEqual(rows)
    }),
    { numRuns: 30 },
  )
})

test('a chunk is full at its limit, and rows keep one numbering', () => {
  const builder = new TableBuilder({ n: 'f64', text: 'text' })
  for (let n = 0; n < CHUNK_ROWS + 3; n++) builder.add({ n, text: `line ${n}` })
  const table = new Table(builder.schema, builder.finish())
  expect(table.chunks.map(({ length }) => length)).toEqual([CHUNK_ROWS, 3])
  expect(table.row(CHUNK_ROWS - 1)).toEqual({ n: CHUNK_ROWS - 1, text: `line ${CHUNK_ROWS - 1}` })
  expect(table.row(CHUNK_ROWS)).toEqual({ n: CHUNK_ROWS, text: `line ${CHUNK_ROWS}` })
  expect(() => table.row(CHUNK_ROWS + 3)).toThrow(RangeError)
})

test('what the file does not say stays unsaid', () => {
  const builder = new TableBuilder({ time: 'f64' })
  builder.add({ time: Number.NaN })
  expect(new Table(builder.schema, builder.finish()).get('time', 0)).toBeNaN()
})

test('a chunk names every buffer that travels with it', () => {
  const builder = new TableBuilder(SCHEMA)
  builder.add({ start: 0, line: 1, level: 2, sid: -1, kind: 3, zxid: 4n, logger: 'Leader' })
  const [chunk] = builder.finish()
  expect(new Set(buffersOf(chunk!)).size).toBe(8)
})
