import { expect, test } from 'vitest'
import { decodeBytes } from '../testing.ts'
import { readBatchContent } from './batch-content.ts'
import { segment } from './segment.ts'
import { dumpedFolders, filesOf, readFixture } from './testing.ts'

/** What the real tool printed of the records of a segment, in order. */
function printed(folder: string): { offset: number; text: string }[] {
  const text = new TextDecoder().decode(readFixture(`${folder}/dump.txt.gz`))
  // the key of a header may break its line
  const lines = text.split(/\n(?=\| offset: |baseOffset: )/).filter((line) => line.startsWith('| offset: '))
  return lines.map((line) => ({ offset: Number(/offset: (\d+)/.exec(line)![1]), text: line }))
}

const utf8 = (bytes: Uint8Array | null) => (bytes === null ? '' : new TextDecoder().decode(bytes))

test.each(dumpedFolders())('%s: every record with the sizes and header keys that the tool prints', async (folder) => {
  const name = filesOf(folder).find((file) => file.endsWith('.log'))!
  const bytes = readFixture(`${folder}/${name}`)
  const { rows } = await decodeBytes(segment, bytes, name)
  const lines = printed(folder)
  const seen: number[] = []
  for (const { start, size, count } of rows.batches as { start: number; size: number; count: number }[]) {
    const content = await readBatchContent(bytes.slice(start, start + size), 0, Number.MAX_SAFE_INTEGER)
    expect(content).toMatchObject({ trouble: null, total: count })
    for (const { offset, key, value, headers } of content.records) {
      const line = lines[seen.length]!
      seen.push(offset)
      expect(offset).toBe(line.offset)
      expect(key?.length ?? -1).toBe(Number(/keySize: (-?\d+)/.exec(line.text)![1]))
      expect(value?.length ?? -1).toBe(Number(/valueSize: (-?\d+)/.exec(line.text)![1]))
      for (const { key: headerKey } of headers) expect(line.text).toContain(utf8(headerKey))
    }
  }
  expect(seen).toHaveLength(lines.length)
})

test('any damage to a batch is said in words, and what was read before is kept', async () => {
  const bytes = readFixture('headers/00000000000000000000.log').slice(1842, 5042)
  const whole = await readBatchContent(bytes, 0, 1_000)
  for (let at = 0; at < bytes.length; at += 7) {
    const damaged = bytes.slice()
    damaged[at]! ^= 0xff
    const { records, total, trouble } = await readBatchContent(damaged, 0, 1_000)
    expect(records.length === total || trouble !== null).toBe(true)
  }
  for (let end = 0; end < bytes.length; end += 13) {
    const { records, trouble } = await readBatchContent(bytes.slice(0, end), 0, 1_000)
    expect(trouble).not.toBeNull()
    expect(whole.records.slice(0, records.length).map(({ offset }) => offset)).toEqual(
      records.map(({ offset }) => offset),
    )
  }
})

test('two billion records are not believed, and a page of records is a page', async () => {
  const bytes = readFixture('headers/00000000000000000000.log').slice(1842, 5042)
  new DataView(bytes.buffer).setInt32(57, 2_000_000_000)
  const { records, total, trouble } = await readBatchContent(bytes, 0, Number.MAX_SAFE_INTEGER)
  expect(total).toBe(2_000_000_000)
  expect(trouble).toMatch(/^Record \d+ of 2000000000 cannot be read: /)
  const page = await readBatchContent(bytes, 1, 1)
  expect(page.records.map(({ offset }) => offset)).toEqual([records[1]!.offset])
})
