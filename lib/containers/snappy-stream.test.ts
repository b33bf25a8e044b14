import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { snappyStream } from './snappy-stream.ts'
import { concat, unpack } from './testing.ts'

/** A snapshot that a real server wrote, and the same unpacked. */
const folder = new URL('../formats/zookeeper/fixtures/all-operations/', import.meta.url)
const packed = new Uint8Array(readFileSync(new URL('snapshot.1000000f2.snappy', folder)))
const plain = gunzipSync(readFileSync(new URL('snapshot.1000000f2.gz', folder))).toString('latin1')

const name = 'version-2/snapshot.1000000f2.snappy'

test('made by the real server, once and twice in a row', async () => {
  for (const times of [1, 2]) {
    const { members, diagnostics } = await unpack(snappyStream, concat(...Array(times).fill(packed)), name)
    expect(members).toEqual({ 'snapshot.1000000f2': plain.repeat(times) })
    expect(diagnostics).toEqual([])
  }
})

test('its magic is what makes it one', () => {
  expect(snappyStream.recognize(packed, 'x')).toBeGreaterThan(0.9)
  expect(snappyStream.recognize(packed.subarray(1), name)).toBe(0)
  expect(snappyStream.recognize(packed.subarray(0, 12), name)).toBe(0)
})

test.each([
  { title: 'cut inside a block', bytes: packed.subarray(0, 3_000), length: 0, code: 'archive/damaged' },
  {
    title: 'three bytes too many',
    bytes: concat(packed, new Uint8Array(3)),
    length: plain.length,
    code: 'archive/damaged',
  },
  {
    title: 'a block that makes no sense',
    bytes: Uint8Array.from(packed, (byte, at) => (at === 20 ? 0xff : byte)),
    length: 0,
    code: 'archive/damaged',
  },
  { title: 'a limit', bytes: packed, limit: 5_000, length: 5_000, code: 'archive/limit' },
])('$title: what was unpacked is kept, one diagnostic', async ({ bytes, limit, length, code }) => {
  const { members, diagnostics } = await unpack(snappyStream, bytes, name, limit)
  expect((members['snapshot.1000000f2'] ?? '').length).toBe(length)
  expect(diagnostics.map((it) => it.code)).toEqual([code])
})
