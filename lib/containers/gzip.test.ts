import { gzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { gzip } from './gzip.ts'
import { bytesOf, concat, fixture, unpack } from './testing.ts'

const noise = Uint8Array.from({ length: 300_000 }, (_, i) => (Math.imul(i, 2654435761) >>> 24) ^ (i >> 7))
const a = gzipSync(bytesOf('first\n'.repeat(1000)), { filename: 'zookeeper.log' })
const b = gzipSync(bytesOf('second\n'.repeat(1000)))
const large = gzipSync(noise)

const cases = [
  { title: 'one member, named by its header', bytes: a, path: 'zookeeper.log', length: 6000, codes: [] },
  { title: 'one member, named by the archive', bytes: b, path: 'x.log', length: 7000, codes: [] },
  { title: 'members one after another', bytes: concat(a, b, a), path: 'zookeeper.log', length: 19_000, codes: [] },
  {
    title: 'zeros behind the last member',
    bytes: concat(b, new Uint8Array(512)),
    path: 'x.log',
    length: 7000,
    codes: ['archive/damaged'],
  },
  {
    title: 'foreign text behind the last member',
    bytes: concat(b, bytesOf('-- end --')),
    path: 'x.log',
    length: 7000,
    codes: ['archive/damaged'],
  },
  { title: 'a header and no more', bytes: b.subarray(0, 10), path: null, length: 0, codes: ['archive/damaged'] },
]

test.each(cases)('$title', async ({ bytes, path, length, codes }) => {
  const { members, diagnostics } = await unpack(gzip, bytes, 'logs/x.log.gz')
  expect(Object.entries(members).map(([name, text]) => [name, text.length])).toEqual(
    path === null ? [] : [[path, length]],
  )
  expect(diagnostics.map((it) => it.code)).toEqual(codes)
})

test('members made by the real tool', async () => {
  const { members } = await unpack(gzip, fixture('two-members.gz'), 'zookeeper.log.gz')
  expect(members['zookeeper.log']?.match(/\n/g)?.length).toBe(200)
})

test.each([0.3, 0.6, 0.95])('cut off at %d: what was unpacked is kept, one diagnostic', async (share) => {
  const { members, diagnostics } = await unpack(gzip, large.subarray(0, large.length * share), 'x.gz')
  const text = members.x ?? ''
  expect(text.length).toBeGreaterThan(noise.length * (share - 0.25))
  expect(text).toBe(new TextDecoder('latin1').decode(noise.subarray(0, text.length)))
  expect(diagnostics.map((it) => [it.code, it.severity])).toEqual([['archive/damaged', 'error']])
})

test('a bomb stops at the limit', async () => {
  const bomb = gzipSync(new Uint8Array(20_000_000))
  const { members, diagnostics } = await unpack(gzip, bomb, 'zeros.gz', 5_000_000)
  expect(members.zeros?.length).toBeLessThanOrEqual(5_000_000)
  expect(diagnostics.map((it) => it.code)).toEqual(['archive/limit'])
})

test('a flipped byte never throws, and what it changes never goes unsaid', async () => {
  const whole = concat(a, b)
  const text = 'first\n'.repeat(1000) + 'second\n'.repeat(1000)
  for (let at = 10; at < whole.length; at += 3) {
    const flipped = whole.slice()
    flipped[at]! ^= 0x55
    const { members, diagnostics } = await unpack(gzip, flipped, 'x.gz')
    expect(Object.values(members).join('') === text || diagnostics.length > 0, `byte ${at}`).toBe(true)
  }
})

test.each([
  [
    'the first of two',
    0,
    a.length - 8,
    /^The member that ends at byte \d+ says its CRC is \d+ and its size 6000; its bytes/,
  ],
  ['the last', a.length, b.length - 1, /says its CRC is \d+ and its size \d+; its bytes give \d+ and 7000\./],
])('another checksum in %s: all is kept, one diagnostic', async (_title, start, at, message) => {
  const changed = concat(a, b)
  changed[start + at]! ^= 1
  const { members, diagnostics } = await unpack(gzip, changed, 'x.gz')
  expect(members['zookeeper.log']?.length).toBe(13_000)
  expect(diagnostics).toMatchObject([
    { code: 'archive/crc', severity: 'error', message: expect.stringMatching(message) },
  ])
})

test.each([
  ['zeros', new Uint8Array(512)],
  ['text', bytesOf('-- end --')],
])('%s behind the last member: the place where it ends', async (_title, behind) => {
  const { diagnostics } = await unpack(gzip, concat(a, b, behind), 'x.gz')
  expect(diagnostics).toMatchObject([{ severity: 'warning', start: a.length + b.length }])
})
