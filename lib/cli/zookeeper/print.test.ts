import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { memorySource } from '../../bytes/source.ts'
import type { PrintFile } from '../print-files.ts'
import { printSnapshot } from './print-snapshot.ts'
import { printTxnLog } from './print-txn-log.ts'

/** What TxnLogToolkit and SnapshotFormatter of 3.9.5 print of the same files, byte for byte. */
const FOLDER = new URL('../../formats/zookeeper/fixtures/all-operations/', import.meta.url)

function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(name, FOLDER)))
}

const unpacked = (name: string) => new Uint8Array(gunzipSync(fixture(name)))
const golden = (name: string) => Buffer.from(unpacked(name)).toString('utf8')
const log = unpacked('log.100000001.gz')
const snapshot = unpacked('snapshot.1000000f2.gz')

const printShort: PrintFile = (source, write) => printSnapshot(source, false, write)
const printLong: PrintFile = (source, write) => printSnapshot(source, true, write)

async function printed(print: PrintFile, bytes: Uint8Array, name: string) {
  let text = ''
  const complaint = await print(memorySource(bytes, name), (piece) => {
    text += piece
    return undefined
  })
  return { text, complaint }
}

beforeAll(() => {
  process.env.TZ = 'UTC'
})

describe('as the real tools print it', () => {
  test.each([
    { name: 'log.100000001', bytes: log, print: printTxnLog, want: 'log.100000001.txt.gz' },
    { name: 'snapshot.1000000f2', bytes: snapshot, print: printShort, want: 'snapshot.1000000f2.txt.gz' },
    { name: 'snapshot.1000000f2', bytes: snapshot, print: printLong, want: 'snapshot.1000000f2.data.txt.gz' },
    { name: 'snapshot.1000000f2.gz', print: printShort, want: 'snapshot.1000000f2.txt.gz' },
    { name: 'snapshot.1000000f2.snappy', print: printShort, want: 'snapshot.1000000f2.txt.gz' },
  ])('$name, $want', async ({ name, bytes, print, want }) => {
    const { text, complaint } = await printed(print, bytes ?? fixture(name), name)
    expect(text).toBe(golden(want))
    expect(complaint).toBeNull()
  })
})

describe('a damaged log', () => {
  const whole = golden('log.100000001.txt.gz')
  const secondRecord = 16 + 12 + new DataView(log.buffer).getInt32(16 + 8) + 1

  function damaged(change: (bytes: Uint8Array) => Uint8Array): Uint8Array {
    return change(log.slice())
  }

  test('a wrong checksum prints its transaction twice', async () => {
    const bytes = damaged((all) => {
      all[16 + 7]! ^= 1
      return all
    })
    const { text, complaint } = await printed(printTxnLog, bytes, 'log.1')
    const [header, first = '', ...rest] = whole.split('\n')
    expect(text).toBe([header, `CRC ERROR - ${first}`, first, ...rest].join('\n'))
    expect(complaint).toBeNull()
  })

  test.each([
    { title: 'cut inside a payload', bytes: log.slice(0, secondRecord + 20), count: 1 },
    { title: 'cut inside a length', bytes: log.slice(0, secondRecord + 9), count: 1 },
    { title: 'nothing but the header', bytes: log.slice(0, 16), count: 0 },
  ])('$title: the end, as the tool takes it', async ({ bytes, count }) => {
    const { text, complaint } = await printed(printTxnLog, bytes, 'log.1')
    expect(text.split('\n').slice(-2)).toEqual([`EOF reached after ${count} txns.`, ''])
    expect(complaint).toBeNull()
  })

  test.each([
    {
      title: 'no end mark',
      at: secondRecord - 1,
      value: 0,
      last: /^Last transaction was partial\.$/m,
      why: /end in B/,
    },
    {
      title: 'a length beyond what is allowed',
      at: secondRecord + 8,
      value: 0x7f,
      last: /createSession/,
      why: /bytes long/,
    },
    { title: 'a type that no log has', at: 16 + 12 + 31, value: 3, last: /with dbid/, why: /format/ },
    { title: 'another magic number', at: 0, value: 0, last: /^$/, why: /Invalid magic number/ },
  ])('$title: printed up to there', async ({ at, value, last, why }) => {
    const bytes = damaged((all) => {
      all[at] = value
      return all
    })
    const { text, complaint } = await printed(printTxnLog, bytes, 'log.1')
    expect(text.trimEnd().split('\n').at(-1)).toMatch(last)
    expect(complaint).toMatch(why)
  })
})

describe('a damaged snapshot prints nothing, as with the tool', () => {
  const parent = Buffer.from(snapshot).indexOf('/zookeeper/quota/q')
  const flipped = snapshot.slice()
  flipped[parent + 1]! ^= 1
  test.each([
    { title: 'cut short', bytes: snapshot.slice(0, 9_000), why: /asks for/ },
    { title: 'another magic number', bytes: snapshot.slice(4), why: /ZKSN/ },
    { title: 'a parent that is not there', bytes: flipped, why: /the parent of .*ookeeper\/quota\/q/ },
    { title: 'no bytes', bytes: new Uint8Array(), why: /asks for/ },
  ])('$title', async ({ bytes, why }) => {
    expect(await printed(printShort, bytes, 'snapshot.1')).toEqual({ text: '', complaint: expect.stringMatching(why) })
  })

  test('seals are not looked at', async () => {
    const cut = snapshot.slice(0, -60)
    expect((await printed(printShort, cut, 'snapshot.1000000f2')).text).toBe(golden('snapshot.1000000f2.txt.gz'))
  })

  test('a name that promises gzip', async () => {
    const { complaint } = await printed(printShort, snapshot, 'snapshot.1.gz')
    expect(complaint).toMatch(/no gzip file/)
  })
})
