import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { bytesOf, fixture, unpack } from './testing.ts'
import { zip } from './zip.ts'

const cases = [
  { name: 'plain.zip', lengths: { 'servers/13/zookeeper.log': 14_690, 'servers/13/myid': 3 }, codes: [] },
  { name: 'streamed.zip', lengths: { '-': 14_690 }, codes: [] },
  { name: 'zip64.zip', lengths: { 'servers/13/zookeeper.log': 14_690, 'servers/13/myid': 3 }, codes: [] },
  { name: 'encrypted.zip', lengths: {}, codes: ['archive/encrypted'] },
  { name: 'bzip2.zip', lengths: {}, codes: ['archive/method'] },
]

test.each(cases)('$name', async ({ name, lengths, codes }) => {
  const { members, diagnostics } = await unpack(zip, fixture(name), name)
  expect(Object.fromEntries(Object.entries(members).map(([path, text]) => [path, text.length]))).toEqual(lengths)
  expect(diagnostics.map((it) => it.code)).toEqual(codes)
})

test.each(['plain.zip', 'streamed.zip'])(
  '%s without its directory is read by the headers of its members',
  async (name) => {
    const bytes = fixture(name)
    const directory = bytes.findIndex(
      (_, at) => bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 1 && bytes[at + 3] === 2,
    )
    const whole = await unpack(zip, bytes, name)
    const { members, diagnostics } = await unpack(zip, bytes.subarray(0, directory), name)
    expect(members).toEqual(whole.members)
    expect(diagnostics.map((it) => it.code)).toEqual(['archive/truncated'])
  },
)

const made = zipSync({
  'a.log': bytesOf('one line\n'.repeat(5000)),
  'b.log': [bytesOf('stored'), { level: 0 }],
  '../c': bytesOf('c'),
})

test('names that climb out are only names', async () => {
  const { members, diagnostics } = await unpack(zip, made, 'x.zip')
  expect(Object.keys(members)).toEqual(['a.log', 'b.log', 'c'])
  expect(diagnostics.map((it) => it.code)).toEqual(['archive/name'])
})

test('damage in one member leaves the others whole', async () => {
  const damaged = made.slice()
  damaged.fill(0xff, 60, 80)
  const { members, diagnostics } = await unpack(zip, damaged, 'x.zip')
  expect(members['b.log']).toBe('stored')
  expect(diagnostics.map((it) => it.code)).toContain('archive/damaged')
})

test('a limit ends the archive and keeps what came before it', async () => {
  const bomb = zipSync({ 'zeros.log': new Uint8Array(20_000_000), 'late.log': bytesOf('late'.repeat(100)) })
  const { members, diagnostics } = await unpack(zip, bomb, 'x.zip', 1_000_000)
  expect(Object.keys(members)).toEqual(['zeros.log'])
  expect(diagnostics.map((it) => it.code)).toEqual(['archive/limit'])
})

test('any byte flipped, any end cut off: nothing throws', async () => {
  for (let at = 0; at < made.length; at += 7) {
    const flipped = made.slice()
    flipped[at]! ^= 0xff
    await unpack(zip, flipped, 'x.zip')
    await unpack(zip, made.subarray(0, at), 'x.zip')
  }
})
