import { describe, expect, test } from 'vitest'
import { CodecError } from '../../bytes/codecs/codec.ts'
import { codecs } from '../../bytes/codecs/registry.ts'
import { crc32cOf } from '../../bytes/crc32c.ts'
import { joined as joinedBytes } from '../../bytes/joined.ts'
import { type ByteSource, memorySource } from '../../bytes/source.ts'
import { Table } from '../../columns/table.ts'
import { decodeRange } from '../format.ts'
import { checkFormat, decodeBytes } from '../testing.ts'
import { segment } from './segment.ts'
import { dumpedFolders, filesOf, readFixture } from './testing.ts'

const NAME = '00000000000000000000.log'
const headers = () => readFixture(`headers/${NAME}`)

test.each(dumpedFolders().filter((folder) => folder !== 'codecs'))(
  '%s: every cut, flip, block and range',
  async (folder) => {
    const name = filesOf(folder).find((file) => file.endsWith('.log'))!
    await checkFormat(segment, readFixture(`${folder}/${name}`), name, 60)
  },
  60_000,
)

test('codecs: ranges are read apart', async () => {
  const bytes = readFixture(`codecs/${NAME}`)
  const { rows } = await checkFormat(segment, bytes, NAME, 4)
  expect(new Set(rows.batches!.map(({ codec }) => codec))).toEqual(new Set(['none', 'gzip', 'snappy', 'lz4', 'zstd']))
}, 60_000)

describe('recognized by content', () => {
  test.each(dumpedFolders())('%s', (folder) => {
    const name = filesOf(folder).find((file) => file.endsWith('.log'))!
    const head = readFixture(`${folder}/${name}`).subarray(0, 65_536)
    expect(segment.recognize(head, 'upload')).toBeGreaterThanOrEqual(0.9)
  })

  test.each([
    ['an empty file of the right name', new Uint8Array(0), NAME, 0.5],
    ['zeros', new Uint8Array(4096), 'upload', 0],
    [
      'text',
      new TextEncoder().encode('2023-09-01 04:02:01,662 [myid:13] - WARN  [main]\n'.repeat(100)),
      'zookeeper.log',
      0,
    ],
    ['an index', readFixture('plain/00000000000000000040.index'), 'upload', 0],
    ['a KRaft snapshot', headers(), '00000000000000000140-0000000001.checkpoint', 0],
  ])('%s', (_title, head, name, score) => {
    expect(segment.recognize(head, name)).toBe(score)
  })
})

/** Batches of the fixture begin at 0, 119, 519, 1842, 5042, 5349 … of 7144 bytes. */
const damages: { title: string; change(bytes: Uint8Array): Uint8Array; codes: string[]; batches: number }[] = [
  { title: 'as written', change: (bytes) => bytes, codes: [], batches: 8 },
  { title: 'a bit of a record', change: flip(5039, 0x10), codes: ['kafka/crc-mismatch@1842'], batches: 8 },
  { title: 'a bit of a stored CRC', change: flip(5367, 0x80), codes: ['kafka/crc-mismatch@5349'], batches: 8 },
  { title: 'a format that there is not', change: flip(1858, 0x01), codes: ['kafka/batch-corrupt@1842'], batches: 8 },
  { title: 'a format below the first', change: flip(1858, 0x80), codes: ['kafka/batch-corrupt@1842'], batches: 7 },
  { title: 'a length beyond the file', change: flip(5051, 0x10), codes: ['kafka/batch-corrupt@5042'], batches: 7 },
  { title: 'a negative length', change: flip(1850, 0x80), codes: ['kafka/batch-corrupt@1842'], batches: 7 },
  {
    title: 'a length a few bytes short',
    change: flip(1853, 0x04),
    codes: ['kafka/crc-mismatch@1842', 'kafka/batch-corrupt@5038'],
    batches: 8,
  },
  { title: 'a length a few bytes long', change: flip(1853, 0x08), codes: ['kafka/batch-corrupt@1842'], batches: 7 },
  {
    title: 'cut in the last batch',
    change: (bytes) => bytes.subarray(0, 7000),
    codes: ['kafka/batch-truncated@5917'],
    batches: 7,
  },
  {
    title: 'a few stray bytes',
    change: (bytes) => joined(bytes, Uint8Array.of(1, 2, 3)),
    codes: ['kafka/batch-truncated@7144'],
    batches: 8,
  },
  {
    title: 'zeros behind',
    change: (bytes) => joined(bytes, new Uint8Array(5000)),
    codes: ['kafka/preallocated-tail@7144'],
    batches: 8,
  },
  {
    title: 'five zeros behind',
    change: (bytes) => joined(bytes, new Uint8Array(5)),
    codes: ['kafka/preallocated-tail@7144'],
    batches: 8,
  },
  {
    title: 'garbage in front',
    change: (bytes) => joined(new Uint8Array(77).fill(0xab), bytes),
    codes: ['kafka/batch-corrupt@0'],
    batches: 8,
  },
  {
    title: 'the same segment again behind garbage',
    change: (bytes) => joined(bytes, new Uint8Array(77).fill(0xab), bytes),
    codes: ['kafka/batch-corrupt@7144'],
    batches: 16,
  },
  { title: 'nothing but zeros', change: () => new Uint8Array(3000), codes: ['kafka/preallocated-tail@0'], batches: 0 },
  { title: 'empty', change: () => new Uint8Array(0), codes: [], batches: 0 },
]

test.each(damages)('damage: $title', async ({ change, codes, batches }) => {
  const { rows, diagnostics } = await decodeBytes(segment, change(headers()), NAME)
  expect(diagnostics.map(({ code, start }) => `${code}@${start}`)).toEqual(codes)
  expect(rows.batches).toHaveLength(batches)
})

test('a file under the name of a later one: ranges are read apart all the same', async () => {
  await checkFormat(segment, headers(), '00000000000004167765.log', 1)
})

test('a range reads on behind its end no farther than a search may lead', async () => {
  const whole = joined(headers(), new Uint8Array(6_000_000).fill(0xab))
  const source = memorySource(whole, NAME)
  let farthest = 0
  const watched: ByteSource = {
    ...source,
    read: (start, end) => {
      farthest = Math.max(farthest, end)
      return source.read(start, end)
    },
  }
  const part = await decodeRange(segment, watched, { start: 0, end: 10_000, line: 0 })
  expect(farthest).toBeLessThan(3_000_000)
  expect(part.diagnostics).toMatchObject([{ code: 'kafka/batch-corrupt', start: 7144 }])
  expect(new Table(segment.tables.batches, part.tables.batches as never).length).toBe(8)
})

/** A batch without records, followed by bytes that its CRC covers. */
function bareBatch(baseOffset: number, lastOffset: number, size: number): Uint8Array {
  const bytes = new Uint8Array(size)
  const view = new DataView(bytes.buffer)
  view.setBigInt64(0, BigInt(baseOffset))
  view.setInt32(8, size - 12)
  view.setInt8(16, 2)
  view.setInt32(23, lastOffset - baseOffset)
  view.setUint32(17, crc32cOf(bytes.subarray(21)))
  return bytes
}

test('a range begins inside a batch: what looks like a large one a byte before the next costs nothing', async () => {
  // from a zero before it, a batch of offset 4 reads as one of 67 MB, and a file must have as many bytes for it to be looked at
  const file = joined(
    bareBatch(0, 3, 20_000),
    bareBatch(4, 9, 80_000),
    bareBatch(10, 11, 500),
    new Uint8Array(70_000_000),
  )
  const part = await decodeRange(segment, memorySource(file, NAME), { start: 10_000, end: 150_000, line: 0 })
  expect(new Table(segment.tables.batches, part.tables.batches as never).length).toBe(2)
})

test('a batch whose CRC is wrong keeps its header and gives no records', async () => {
  const { rows } = await decodeBytes(segment, flip(5039, 0x10)(headers()), NAME)
  const row = rows.batches!.findIndex(({ crcOk }) => crcOk === 0)
  expect(rows.batches![row]).toMatchObject({ start: 1842, baseOffset: 23 })
  expect(rows.records!.some(({ batch }) => batch === row)).toBe(false)
})

test('the golden batch of the specification: headers and null values are counted', async () => {
  const digits =
    '00000000000000000000005a00000004028ebc84310000000000020000018bcfe568000000018bcfe56807ffffffffffffffffffffffffffff0000000326000000046b310476310404683102780468320116000a02010a68656c6c6f0010000e04046b330100'
  const bytes = Uint8Array.from(digits.match(/../g)!, (pair) => Number.parseInt(pair, 16))
  const { rows, diagnostics } = await decodeBytes(segment, bytes, NAME)
  expect(diagnostics).toEqual([])
  expect(rows.records).toEqual([
    { batch: 0, offsetDelta: 0, time: 1700000000000, place: 0, keySize: 2, valueSize: 2, headerSize: 5 },
    { batch: 0, offsetDelta: 1, time: 1700000000005, place: 20, keySize: -1, valueSize: 5, headerSize: 0 },
    { batch: 0, offsetDelta: 2, time: 1700000000007, place: 32, keySize: 2, valueSize: -1, headerSize: 0 },
  ])
})

test('markers of transactions', async () => {
  const { rows } = await decodeBytes(
    segment,
    readFixture('transactions/00000000000000000059.log'),
    '00000000000000000059.log',
  )
  expect(rows.markers).toEqual([
    { batch: 0, type: 1, coordinatorEpoch: 0 },
    { batch: 5, type: 0, coordinatorEpoch: 0 },
  ])
})

/** A batch of the present format with the right CRC, whatever is in it. */
function made(count: number, records: number[]): Uint8Array {
  const bytes = new Uint8Array(61 + records.length)
  const view = new DataView(bytes.buffer)
  view.setInt32(8, bytes.length - 12)
  view.setUint8(16, 2)
  view.setInt32(23, count - 1)
  view.setInt32(57, count)
  bytes.set(records, 61)
  view.setUint32(17, crc32cOf(bytes.subarray(21)))
  return bytes
}

/** Length, attributes, differences of time and offset, key, value, headers: a record of no content. */
const EMPTY_RECORD = [12, 0, 0, 0, 1, 1, 0]

test.each([
  { title: 'two billion records', bytes: made(2_000_000_000, EMPTY_RECORD), records: 1 },
  { title: 'a record longer than its batch', bytes: made(2, [...EMPTY_RECORD, 0xfe, 0xff, 0xff, 0x0f, 0]), records: 1 },
  { title: 'fewer than no records', bytes: made(-1, EMPTY_RECORD), records: 0 },
])('a batch whose CRC is right claims $title: said once', async ({ bytes, records }) => {
  const { rows, diagnostics } = await decodeBytes(segment, joined(bytes, made(1, EMPTY_RECORD)), NAME)
  expect(diagnostics.map(({ code, start, end }) => `${code} ${start}-${end}`)).toEqual([
    `kafka/batch-corrupt 0-${bytes.length}`,
  ])
  expect(rows.batches).toHaveLength(2)
  expect(rows.records).toHaveLength(records + 1)
})

test('a name that is no number is said', async () => {
  const { rows, diagnostics } = await decodeBytes(segment, headers(), 'orders-0/0000000000000000000x.log')
  expect(diagnostics.map(({ code, severity, start }) => `${code} ${severity} ${start}`)).toEqual([
    'kafka/base-offset-mismatch warning 0',
  ])
  expect(rows.batches!.length).toBeGreaterThan(0)
})

function flip(at: number, bits: number): (bytes: Uint8Array) => Uint8Array {
  return (bytes) => {
    const changed = bytes.slice()
    changed[at]! ^= bits
    return changed
  }
}

function joined(...pieces: Uint8Array[]): Uint8Array {
  return joinedBytes(pieces)
}

test('packed records with any byte changed are unpacked to something, or refused, and nothing hangs', async () => {
  const bytes = readFixture(`codecs/${NAME}`)
  const { rows } = await decodeBytes(segment, bytes, NAME)
  for (const name of Object.keys(codecs)) {
    const { start, size } = rows.batches!.find(({ codec }) => codec === name) as Record<string, number>
    const packed = bytes.slice(start! + 61, start! + size!)
    const codec = codecs[name]!
    await codec.ready?.()
    for (let at = 0; at < packed.length; at += Math.ceil(packed.length / 300)) {
      const kept = packed[at]!
      packed[at] = kept ^ 0x41
      try {
        expect(codec.decode(packed, 1 << 20).length).toBeLessThanOrEqual(1 << 20)
      } catch (error) {
        expect(error).toBeInstanceOf(CodecError)
      }
      packed[at] = kept
    }
  }
})

test('a change of leader in the metadata log', async () => {
  const bytes = readFixture(`log-dirs/healthy-4.4.0/__cluster_metadata-0/${NAME}`)
  const { rows } = await decodeBytes(segment, bytes, NAME)
  expect(rows.leaderChanges).toEqual([{ batch: 0, leaderId: 1, voters: '1', grantingVoters: '1' }])
})
