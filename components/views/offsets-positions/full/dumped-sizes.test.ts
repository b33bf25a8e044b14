import { expect, test } from 'vitest'
import { dumpedSizes } from './dumped-sizes'

const row = (start: number, batch: number, keySize: number, valueSize: number) => ({ start, batch, keySize, valueSize })
const printed = [row(10, 0, 36, 1136), row(40, 1, -1, 20), row(50, 1, 4, -1)]
const engine = {
  rows: async (_: unknown, from: number, count: number) => ({
    total: printed.length,
    from,
    rows: printed.slice(from, from + count),
  }),
}
const batch = (start: number, count: number, size: number, more = {}) => ({
  ...{ evidence: { file: 'f', start, end: start + 5, line: 1 }, codec: 'none', magic: 2, count, size },
  ...more,
})

test.each([
  { title: 'one record', of: batch(5, 1, 1242), sizes: { header: 61, framing: 9, key: 36, value: 1136 } },
  {
    title: 'two, of which each lacks something',
    of: batch(35, 2, 105),
    sizes: { header: 61, framing: 20, key: 4, value: 20 },
  },
  { title: 'fewer lines than records', of: batch(35, 3, 105), sizes: null },
  { title: 'lines of another batch among them', of: batch(5, 2, 1300), sizes: null },
  { title: 'compressed', of: batch(5, 1, 1242, { codec: 'gzip' }), sizes: null },
  { title: 'an old format', of: batch(5, 1, 1242, { magic: 1 }), sizes: null },
])('$title', async ({ of, sizes }) => {
  expect(await dumpedSizes(engine as never, 'f', of)).toEqual(sizes)
})
