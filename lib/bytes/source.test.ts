import { expect, test } from 'vitest'
import { blobSource, blocksOf, memorySource } from './source.ts'

const bytes = Uint8Array.from({ length: 100 }, (_, i) => i)
const SOURCES = [
  { kind: 'memory', source: memorySource(bytes, 'a.log') },
  { kind: 'blob', source: blobSource(new Blob([bytes]), 'a.log') },
]

test.each(SOURCES)('$kind: a range is half-open and cut at the size', async ({ source }) => {
  expect([...(await source.read(98, 200))]).toEqual([98, 99])
  expect([...(await source.read(3, 3))]).toEqual([])
})

test.each(SOURCES)('$kind: a slice counts from its own beginning', async ({ source }) => {
  const slice = source.slice(10, 20, 'a.tar!/b')
  expect([slice.name, slice.size]).toEqual(['a.tar!/b', 10])
  expect([...(await slice.read(0, 2))]).toEqual([10, 11])
})

test.each([1, 7, 100, 1000])('blocks of %d bytes are the range, in order', async (size) => {
  const seen: number[] = []
  for await (const block of blocksOf(memorySource(bytes, 'a'), 5, 95, size)) {
    expect(block.start).toBe(5 + seen.length)
    seen.push(...block.bytes)
  }
  expect(seen).toEqual([...bytes.subarray(5, 95)])
})

test('a file that shrank while it was read ends where it ends', async () => {
  const source = { ...memorySource(bytes.subarray(0, 40), 'a'), size: 100 }
  let read = 0
  for await (const block of blocksOf(source, 0, 100, 32)) read += block.bytes.length
  expect(read).toBe(40)
})

test('a failing read reaches whoever waits for it', async () => {
  const source = { ...memorySource(bytes, 'a'), read: () => Promise.reject(new Error('the disk is gone')) }
  await expect(blocksOf(source, 0, 100).next()).rejects.toThrow('the disk is gone')
})
