import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Note } from './annotations.ts'
import { type Lock, newLinkKey, parseLinkKey } from './incident-key.ts'
import { lockOf, seal, sealWith, unseal, unsealWith } from './seal.ts'
import { HEADER_SIZE } from './seal-header.ts'
import { openNote, sealNote } from './sealed-note.ts'

/** Does not get smaller by packing. */
const text = (length: number) => new Uint8Array(randomBytes(length))
const same = (a: Uint8Array, b: Uint8Array) => Buffer.compare(a, b) === 0
const key = newLinkKey()
const passphrase = 'quorum of three'
const LOCKS: [string, Lock][] = [
  ['without a lock', {}],
  ['with the key of a link', { key }],
  ['with a passphrase', { passphrase }],
  ['with both', { key, passphrase }],
]

async function troubleOf(opening: Promise<unknown>): Promise<string> {
  return opening.then(
    () => 'none',
    (error) => error.trouble,
  )
}

test.each(LOCKS)('%s', async (_title, lock) => {
  const content = text(5_000)
  const { bytes, secret } = await seal(content, lock)
  expect(lockOf(bytes)).toEqual({ key: lock.key !== undefined, passphrase: lock.passphrase !== undefined })
  expect(same((await unseal(bytes, lock)).bytes, content)).toBe(true)
  expect(secret === null).toBe(lock.key === undefined && lock.passphrase === undefined)
})

test.each([0, 1, 1024 * 1024 - 23, 2_500_000].map((length) => [length]))('%d bytes in chunks', async (length) => {
  const content = text(length)
  expect(same((await unseal((await seal(content, { key })).bytes, { key })).bytes, content)).toBe(true)
})

test('the same content is sealed in other bytes each time', async () => {
  const content = text(100)
  const [a, b] = [await seal(content, { key }), await seal(content, { key })]
  expect(same(a.bytes.subarray(HEADER_SIZE), b.bytes.subarray(HEADER_SIZE))).toBe(false)
})

test('a key has 43 characters, and is read back', () => {
  expect(newLinkKey()).toMatch(/^[\w-]{43}$/)
  expect(parseLinkKey(key)).toHaveLength(32)
})

test.each(['', key.slice(1), `${key}A`, `${key.slice(1)}!`, key.replace(/.$/, (last) => (last === 'B' ? 'D' : 'B'))])(
  '%j is no key',
  (given) => expect(parseLinkKey(given)).toBeNull(),
)

test.each<[string, Lock, Lock, string]>([
  ['another key', { key }, { key: newLinkKey() }, 'wrong-key'],
  ['a key that was cut', { key }, { key: key.slice(0, 20) }, 'key-missing'],
  ['no key', { key }, {}, 'key-missing'],
  ['another passphrase', { passphrase }, { passphrase: 'quorum of two' }, 'wrong-key'],
  ['no passphrase', { key, passphrase }, { key }, 'passphrase-missing'],
  ['the passphrase of another key', { key, passphrase }, { key: newLinkKey(), passphrase }, 'wrong-key'],
])('%s', async (_title, sealedWith, openedWith, trouble) => {
  const { bytes } = await seal(text(100), sealedWith)
  expect(await troubleOf(unseal(bytes, openedWith))).toBe(trouble)
})

test('a passphrase is the same however its accents are typed', async () => {
  const content = text(10)
  const { bytes } = await seal(content, { passphrase: 'caf\u00e9' })
  expect(same((await unseal(bytes, { passphrase: 'cafe\u0301' })).bytes, content)).toBe(true)
})

test('cut anywhere, it is said to be cut off', async () => {
  const { bytes } = await seal(text(300), { key })
  for (let length = 10; length < bytes.length; length += 7)
    expect(await troubleOf(unseal(bytes.slice(0, length), { key })), `${length} bytes`).toBe('cut-off')
  expect(await troubleOf(unseal(bytes.slice(0, 7), { key }))).toBe('not-a-bundle')
})

test('one changed bit is noticed, wherever it is', async () => {
  const { bytes } = await seal(text(300), { key })
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: bytes.length * 8 - 1 }), async (bit) => {
      const changed = bytes.slice()
      changed[bit >> 3]! ^= 1 << (bit & 7)
      const trouble = await troubleOf(unseal(changed, { key }))
      const inBody = bit >> 3 >= HEADER_SIZE
      expect(inBody ? trouble === 'altered' : trouble !== 'none').toBe(true)
    }),
    { numRuns: 60 },
  )
})

test('chunks neither change places, nor go missing, nor come from another sealing', async () => {
  const size = 1024 * 1024 + 16
  const [a, b] = [await seal(text(3_000_000), { key }), await seal(text(3_000_000), { key })]
  const swapped = a.bytes.slice()
  swapped.set(a.bytes.subarray(HEADER_SIZE, HEADER_SIZE + size), HEADER_SIZE + size)
  swapped.set(a.bytes.subarray(HEADER_SIZE + size, HEADER_SIZE + 2 * size), HEADER_SIZE)
  expect(await troubleOf(unseal(swapped, { key }))).toBe('altered')
  const foreign = a.bytes.slice()
  foreign.set(b.bytes.subarray(HEADER_SIZE, HEADER_SIZE + size), HEADER_SIZE)
  expect(await troubleOf(unseal(foreign, { key }))).toBe('altered')
  expect(await troubleOf(unseal(new Uint8Array([...a.bytes, 0]), { key }))).toBe('altered')
})

test.each([
  ['a text', new TextEncoder().encode('PK\u0003\u0004 or anything else'), 'not-a-bundle'],
  ['nothing', new Uint8Array(), 'not-a-bundle'],
])('%s', async (_title, bytes, trouble) => {
  expect(lockOf(bytes)).toBeNull()
  expect(await troubleOf(unseal(bytes, { key }))).toBe(trouble)
})

test('a version after this one says so, whatever its header is', async () => {
  const { bytes } = await seal(text(100), { key })
  bytes[8] = 2
  expect(await troubleOf(unseal(bytes.slice(0, 12), { key }))).toBe('newer')
})

test('what unpacks to too much is stopped', async () => {
  const { bytes } = await seal(new Uint8Array(3_000_000), { key })
  expect(bytes.length).toBeLessThan(10_000)
  expect(await troubleOf(unseal(bytes, { key }, 1_000_000))).toBe('too-large')
})

test('a length in the header is compared before it is used', async () => {
  const { bytes } = await seal(text(100), {})
  new DataView(bytes.buffer).setBigUint64(34, 1n << 50n)
  expect(await troubleOf(unseal(bytes, {}))).toBe('cut-off')
})

test('notes are sealed one by one with the secret of their incident', async () => {
  const note: Note = {
    ...{ id: 'a', text: 'The disk was full: naïve 🚲', author: '', at: 1, mineOnly: false },
    on: { kind: 'finding', id: 'disk-full-1' },
  }
  const { bytes, secret } = await seal(text(10), { key, passphrase })
  const sealedNote = await sealNote(secret!, note)
  const opened = await unseal(bytes, { key, passphrase })
  expect(await openNote(opened.secret!, sealedNote)).toEqual(note)
  const other = await seal(text(10), { key, passphrase })
  expect(await troubleOf(openNote(other.secret!, sealedNote))).toBe('wrong-key')
  expect(await troubleOf(openNote(secret!, bytes))).toBe('not-a-bundle')
  expect(await troubleOf(unseal(sealedNote, { key }))).toBe('not-a-bundle')
  expect(await troubleOf(unsealWith(secret!, sealedNote, 10))).toBe('too-large')
})

test('that a note was removed is appended like one', async () => {
  const { secret } = await seal(text(10), { key })
  const removal = { id: 'a', at: 2 }
  expect(await openNote(secret!, await sealNote(secret!, removal))).toEqual(removal)
})

test.each([
  ['no JSON', '{"schema"', 'not-a-bundle'],
  ['nothing', 'null', 'not-a-bundle'],
  ['a note without its text', '{"schema":"quorumscope/note@1","note":{"id":"a"}}', 'not-a-bundle'],
  ['a removal of nothing', '{"schema":"quorumscope/note@1","removal":{"at":1}}', 'not-a-bundle'],
  ['a newer note', '{"schema":"quorumscope/note@2","note":{}}', 'newer'],
])('what the link lets anyone send is looked at: %s', async (_title, content, trouble) => {
  const { secret } = await seal(text(10), { key })
  const sent = await sealWith(secret!, new Uint8Array(Buffer.from(content)))
  expect(await troubleOf(openNote(secret!, sent))).toBe(trouble)
})
