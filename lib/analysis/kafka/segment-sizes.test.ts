import { expect, test } from 'vitest'
import { readFixture } from '../../formats/kafka/testing.ts'
import { segmentSizes } from './segment-sizes.ts'
import { openBytes, openFolder } from './testing.ts'

const sizesOf = async (fixture: string) => {
  const files = await openFolder(fixture, 'orders-0', (name, bytes) => (name.endsWith('.log') ? bytes : null))
  return segmentSizes(files[0]!)!
}

test.each(['headers', 'plain', 'compaction', 'transactions', 'format-0-none'])(
  '%s: every byte of a batch that is not packed is somewhere',
  async (fixture) => {
    for (const { codec, stored, batchHeaders, keys, values, headers, framing } of (await sizesOf(fixture)).codecs)
      if (codec === 'none') expect(batchHeaders + keys + values + headers + framing).toBe(stored)
  },
)

test('codecs: what was packed is larger than what is stored', async () => {
  const { codecs } = await sizesOf('codecs')
  expect(new Set(codecs.map(({ codec }) => codec))).toEqual(new Set(['none', 'gzip', 'snappy', 'lz4', 'zstd']))
  for (const { codec, stored, keys, values } of codecs)
    if (codec !== 'none') expect(keys + values).toBeGreaterThan(stored)
})

test('headers of records are no framing', async () => {
  const [sizes] = (await sizesOf('headers')).codecs
  expect(sizes!.headers).toBeGreaterThan(1000)
  // lengths and differences take some ten bytes a record
  expect(sizes!.framing / sizes!.records).toBeLessThan(20)
})

test('compaction: holes and tombstones', async () => {
  const { holes, tombstones, late, earliest, latest } = await sizesOf('compaction')
  expect(holes).toBeGreaterThan(100)
  expect(tombstones).toBeGreaterThan(0)
  expect(late).toBe(0)
  expect(latest! - earliest!).toBeGreaterThan(0)
})

test('another file has none', async () => {
  const index = await openBytes('orders-0/00000000000000000040.index', readFixture('plain/00000000000000000040.index'))
  expect(segmentSizes(index)).toBeNull()
})
