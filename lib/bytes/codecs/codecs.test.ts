import { constants, deflateRawSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { crc32Of } from '../crc32c.ts'
import { type Codec, CodecError } from './codec.ts'
import { gzipWith } from './gzip.ts'
import { compiledKernels, type Kernels, kernelsTwin } from './kernels.ts'
import { lz4With } from './lz4.ts'
import { snappyWith } from './snappy.ts'
import { zstd } from './zstd.ts'

const LIMIT = 1 << 20
const kinds: [string, Kernels][] = [
  ['compiled', compiledKernels()!],
  ['twin', kernelsTwin()],
]
const hex = (digits: string) =>
  Uint8Array.from(digits.replaceAll(' ', '').match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
const joined = (...pieces: Uint8Array[]) => Uint8Array.from(pieces.flatMap((piece) => [...piece]))
const textOf = (codec: Codec, input: Uint8Array) => new TextDecoder().decode(codec.decode(input, LIMIT))

/** snappy-java's own sample (specs: Kafka on disk, section 3). */
const XERIAL = hex('82534e41505059000000000100000001 00000009 0718666f6f6261720a')
const RAW_SNAPPY = hex('0718666f6f6261720a')
/** Seven literals, a match of 14 bytes that reaches into its own output, five literals. */
const LZ4_BLOCK = hex('7a 666f6f62617220 0700 50 6261722121')

describe.each(kinds)('%s', (_, kernel) => {
  const snappy = snappyWith(kernel)
  const lz4 = lz4With(kernel)
  const gzip = gzipWith(kernel)

  test('snappy: one block, a stream of blocks, streams in a row', () => {
    expect(textOf(snappy, RAW_SNAPPY)).toBe('foobar\n')
    expect(textOf(snappy, XERIAL)).toBe('foobar\n')
    expect(textOf(snappy, joined(XERIAL, XERIAL))).toBe('foobar\nfoobar\n')
  })

  test('snappy: copies of every kind', () => {
    // 4 literals; 4 bytes from 1 back, 3 from 8 back, 3 from 11 back: distances of 11, 16 and 32 bits
    const block = hex('0e 0c61626364 0101 0a0800 0b0b000000')
    expect(textOf(snappy, block)).toBe('abcdddddabcabc')
  })

  test.each([
    ['stored block', '04224d18 60 40 82 07000080 666f6f6261720a 00000000', 'foobar\n'],
    ['the header checksum of Kafka before 0.10', '04224d18 60 40 1a 07000080 666f6f6261720a 00000000', 'foobar\n'],
    [
      'a skippable frame in front',
      '502a4d18 03000000 aabbcc 04224d18 60 40 82 07000080 666f6f6261720a 00000000',
      'foobar\n',
    ],
    [
      'two frames in a row',
      '04224d18 60 40 82 07000080 666f6f6261720a 00000000 04224d18 60 40 82 01000080 21 00000000',
      'foobar\n!',
    ],
  ])('lz4: %s', (_title, frame, expected) => {
    expect(textOf(lz4, hex(frame))).toBe(expected)
  })

  test('lz4: literals and a match that overlaps itself', () => {
    const frame = joined(hex('04224d18 60 40 82 10000000'), LZ4_BLOCK, hex('00000000'))
    expect(textOf(lz4, frame)).toBe('foobar foobar foobar bar!!')
  })

  test('lz4: a packed block, and a linked one that reaches back into it', () => {
    const size = (bytes: Uint8Array) => hex(`${bytes.length.toString(16).padStart(2, '0')}000000`)
    const first = hex('70 666f6f6261720a') // seven literals, then the end
    const linked = hex('03 0700 50 6261720a21') // a match of 7 bytes, 7 back; five literals
    const frame = (flags: string) =>
      joined(hex(`04224d18 ${flags} 40 00`), size(first), first, size(linked), linked, hex('00000000'))
    expect(textOf(lz4, frame('40'))).toBe('foobar\nfoobar\nbar\n!')
    expect(() => lz4.decode(frame('60'), LIMIT)).toThrow(CodecError)
  })

  test('lz4: checksums are compared', () => {
    // xxHash32 of "foobar\n" is the block's and the content's
    const block = '07000080 666f6f6261720a'
    const sum = kernel.xxHash32.bind(kernel)
    kernel.upTo(kernel.heap + 64).set(hex('666f6f6261720a'), kernel.heap)
    const hash = sum(kernel.heap, 7)
    const word = hex([0, 8, 16, 24].map((bits) => ((hash >>> bits) & 255).toString(16).padStart(2, '0')).join(''))
    const good = joined(hex(`04224d18 74 40 00 ${block}`), word, hex('00000000'), word)
    expect(textOf(lz4, good)).toBe('foobar\n')
    for (const at of [18, 26]) {
      const bad = good.slice()
      bad[at]! ^= 1
      expect(() => lz4.decode(bad, LIMIT)).toThrow(/checksum/)
    }
  })

  test('xxHash32 of its published vectors', () => {
    const hash = (text: string) => {
      const bytes = new TextEncoder().encode(text)
      kernel.upTo(kernel.heap + bytes.length).set(bytes, kernel.heap)
      return kernel.xxHash32(kernel.heap, bytes.length)
    }
    expect(hash('')).toBe(0x02cc5d05)
    expect(hash('abc')).toBe(0x32d153ff)
    expect(hash('Nobody inspects the spammish repetition')).toBe(0xe2293b2f)
  })

  test('gzip: what zlib packs, at any level and of any shape', () => {
    const letters = fc
      .stringMatching(/^[abc \n]*$/, { maxLength: 5000 })
      .map((value) => new TextEncoder().encode(value))
    const bytes = fc.oneof(fc.uint8Array({ maxLength: 3000 }), letters)
    const strategies = [constants.Z_DEFAULT_STRATEGY, constants.Z_FIXED, constants.Z_HUFFMAN_ONLY, constants.Z_RLE]
    fc.assert(
      fc.property(bytes, fc.integer({ min: 0, max: 9 }), fc.constantFrom(...strategies), (input, level, strategy) => {
        expect([...gzip.decode(gzipSync(input, { level, strategy }), LIMIT)]).toEqual([...input])
      }),
    )
  })

  test('gzip: the CRC-32 of its bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        kernel.upTo(kernel.heap + bytes.length).set(bytes, kernel.heap)
        expect(kernel.crc32(kernel.heap, bytes.length)).toBe(crc32Of(bytes))
      }),
    )
  })

  test('gzip: members in a row, zeros behind them, a name in the header', () => {
    const member = gzipSync('foobar\n')
    expect(textOf(gzip, joined(member, member))).toBe('foobar\nfoobar\n')
    expect(textOf(gzip, joined(member, new Uint8Array(512)))).toBe('foobar\n')
    const named = joined(hex('1f8b08 08 00000000 00 03 612e6c6f6700'), deflateRawSync('foobar\n'), member.subarray(-8))
    expect(textOf(gzip, named)).toBe('foobar\n')
  })

  test.each([
    ['gzip', gzip, gzipSync(new Uint8Array(100_000))],
    ['snappy', snappy, hex('80 01 00 61 fe0100 fe0100')],
    ['lz4', lz4, hex('04224d18 60 40 82 07000080 666f6f6261720a 00000000')],
  ])('%s: the limit holds', (_name, codec, packed) => {
    expect(() => codec.decode(packed, 6)).toThrow(/more than/)
  })

  test('damage: the same error or the same bytes from both kinds, and no more than the limit', () => {
    const samples: [(kernel: Kernels) => Codec, Uint8Array][] = [
      [snappyWith, joined(XERIAL, XERIAL)],
      [lz4With, joined(hex('04224d18 60 40 82 10000000'), LZ4_BLOCK, hex('00000000'))],
      [gzipWith, gzipSync('the same words, the same words again, and the same words once more')],
    ]
    const twin = kernelsTwin()
    fc.assert(
      fc.property(
        fc.constantFrom(...samples),
        fc.nat(),
        fc.nat(255),
        fc.nat(200),
        ([make, sample], place, flip, cut) => {
          const bytes = sample.slice(0, Math.max(1, sample.length - (cut > 100 ? cut - 100 : 0)))
          bytes[place % bytes.length]! ^= flip
          expect(outcome(make(kernel), bytes)).toEqual(outcome(make(twin), bytes))
        },
      ),
      { numRuns: 500 },
    )
  })
})

function outcome(codec: Codec, bytes: Uint8Array): number[] | string {
  try {
    return [...codec.decode(bytes, 4096)]
  } catch (error) {
    if (!(error instanceof CodecError)) throw error
    return error.message
  }
}

describe('zstd', () => {
  test.each([
    ['cut short', hex('28b52ffd 0058 390000 666f6f')],
    ['no frame', hex('00112233445566')],
    ['nothing', new Uint8Array(0)],
    ['a window of terabytes', hex('28b52ffd 00f8 010000')],
    ['a block of no known kind', hex('28b52ffd 0058 070000')],
  ])('%s', (_title, bytes) => {
    expect(() => zstd.decode(bytes, LIMIT)).toThrow(CodecError)
  })

  test('raw and repeated blocks, frames in a row, the limit', async () => {
    await zstd.ready!()
    const raw = hex('28b52ffd 0058 390000 666f6f6261720a')
    const repeated = hex('28b52ffd 0058 530000 21') // ten times "!"
    expect(textOf(zstd, raw)).toBe('foobar\n')
    expect(textOf(zstd, repeated)).toBe('!'.repeat(10))
    expect(textOf(zstd, joined(raw, repeated))).toBe(`foobar\n${'!'.repeat(10)}`)
    expect(() => zstd.decode(repeated, 5)).toThrow(/more than/)
  })
})
