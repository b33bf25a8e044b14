import { expect, test } from 'vitest'
import { readHead } from './head.ts'
import { newUpload } from './testing/incident-requests.ts'

const { head: good } = newUpload(3)

test.each([1, 7, 4_096])('a head in pieces of %i bytes', async (size) => {
  const { head, rest } = await readHead(pieces(`${JSON.stringify(good)}\nabc`, size))
  expect(head).toEqual(good)
  expect('abc'.startsWith(Buffer.from(rest).toString())).toBe(true)
})

test.each([
  ['no JSON', 'hello'],
  ['bytes that are no UTF-8', Buffer.from([0x22, 0xff, 0x22])],
  ['no object', '7'],
  ['nothing', 'null'],
  ['an id of another length', { ...good, id: 'short' }],
  ['an id of other characters', { ...good, id: `${good.id.slice(1)}/` }],
  ['a size below zero', { ...good, bytes: -1 }],
  ['a size with a fraction', { ...good, bytes: 1.5 }],
  ['a hash in capitals', { ...good, sha256: 'A'.repeat(64) }],
  ['no hash of the manage secret', { ...good, manageHash: undefined }],
  ['another expiry', { ...good, expiresInDays: 8 }],
  ['no expiry', { ...good, expiresInDays: undefined }],
  ['files that are no list', { ...good, files: {} }],
  ['a file without a size', { ...good, files: [{ fingerprint: '3f9a1c2e' }] }],
  ['a fingerprint with markup', { ...good, files: [{ fingerprint: '<b>', size: 1 }] }],
  ['too many files', { ...good, files: Array.from({ length: 10_001 }, () => ({ fingerprint: 'a', size: 1 })) }],
  ['more than a megabyte', ' '.repeat(1024 * 1024 + 1)],
])('a head of %s is none', async (_title, head) => {
  const text = typeof head === 'string' || Buffer.isBuffer(head) ? head : JSON.stringify(head)
  const reading = readHead(pieces(Buffer.concat([Buffer.from(text), Buffer.from('\n')]), 65_536))
  await expect(reading).rejects.toMatchObject({ problem: { code: 'request-unreadable', status: 400 } })
})

test('a head of which the end does not come is none', async () => {
  await expect(readHead(pieces(JSON.stringify(good), 65_536))).rejects.toThrow('ends before its first line does')
})

async function* pieces(text: string | Buffer, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
