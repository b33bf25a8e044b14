import { expect, test } from 'vitest'
import { memorySource } from '../bytes/source.ts'
import { decodeRange } from '../formats/format.ts'
import { offsetIndex } from '../formats/kafka/offset-index.ts'
import type { OpenedFile } from '../model/opened-file.ts'
import { tablePage } from './table-query.ts'

const NAME = '00000000000000000000.index'

/** An index whose entries are numbered from 1, each part with so many of them. */
async function opened(...counts: number[]): Promise<OpenedFile> {
  const parts = []
  let before = 0
  for (const count of counts) {
    const bytes = new DataView(new ArrayBuffer(count * 8))
    for (let i = 0; i < count; i++) {
      bytes.setInt32(i * 8, before + i + 1)
      bytes.setInt32(i * 8 + 4, (before + i + 1) * 5_000)
    }
    const source = memorySource(new Uint8Array(bytes.buffer), NAME)
    parts.push(await decodeRange(offsetIndex, source, { start: 0, end: source.size, line: 0 }))
    before += count
  }
  return { format: offsetIndex, parts } as unknown as OpenedFile
}

test.each([
  [0, 3, 1, [1, 2, 3]],
  [2, 4, 1, [3, 4, 5, 6]],
  [0, 9, 3, [1, 4, 7]],
  [1, 2, 4, [2, 6]],
  [7, 9, 1, []],
  [-3, 2, 1, [1, 2]],
])('rows from %i, %i of them, every %i', async (from, count, every, offsets) => {
  const page = tablePage(await opened(2, 0, 4, 1), 'entries', from, count, every)
  expect(page.rows.map(({ offset }) => offset)).toEqual(offsets)
  expect(page.total).toBe(7)
})
