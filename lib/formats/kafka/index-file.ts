import { Cursor } from '../../bytes/cursor.ts'
import { type ByteSource, blocksOf } from '../../bytes/source.ts'
import { groupDigits } from '../../words/size.ts'
import type { Output, Range } from '../format.ts'
import { indexBaseOffset, nameDiagnostic, parseSegmentName, type SegmentFileKind } from './segment-name.ts'

/** As much as recognizing gets to see. */
const HEAD_SIZE = 64 * 1024

/** What an index of fixed-size entries has of its own. */
export interface IndexLayout {
  readonly entrySize: number
  /** Why this entry cannot follow that one; null where it can. */
  disorder(before: IndexEntry, entry: IndexEntry): string | null
  readonly disorderCode: string
}

export interface IndexEntry {
  /** What must rise from entry to entry. */
  readonly order: number
  /** Of an offset index: where in the log. */
  readonly position?: number
  /** Of a time index: which record. */
  readonly offset?: number
}

/**
 * Walks an index of entries. The broker makes an index at its full length, filled with zeros, and cuts it when the segment
 * is closed: one copied off a live broker ends in zeros (specs: Kafka on disk, 2.6). Zeros with entries after them are damage.
 */
export async function decodeIndex(
  source: ByteSource,
  range: Range,
  output: Pick<Output, 'report' | 'progress'>,
  layout: IndexLayout,
  readEntry: (cursor: Cursor, baseOffset: number, start: number) => IndexEntry,
): Promise<void> {
  const { entrySize } = layout
  const misnamed = nameDiagnostic(source.name, source.size)
  if (misnamed !== null) output.report(misnamed)
  const baseOffset = indexBaseOffset(source.name) ?? 0
  const end = Math.min(range.end, source.size)
  let carry = new Uint8Array(0)
  let before: IndexEntry | null = null
  let emptySince = -1
  for await (const block of blocksOf(source, range.start, end)) {
    const bytes = joined(carry, block.bytes)
    const cursor = new Cursor(bytes, block.start - carry.length)
    while (cursor.remaining >= entrySize) {
      const start = cursor.place
      if (isZero(bytes, cursor.at, entrySize)) {
        if (emptySince < 0) emptySince = start
        cursor.skip(entrySize)
        continue
      }
      if (emptySince >= 0) {
        const message = `The ${groupDigits(start - emptySince)} bytes from byte ${groupDigits(emptySince)} are zeros, with entries after them; zeros are expected at the end only. The entries on both sides are kept.`
        output.report({
          code: 'kafka/index-not-increasing',
          severity: 'error',
          message,
          start: emptySince,
          end: start,
          line: 0,
        })
        emptySince = -1
      }
      const entry = readEntry(cursor, baseOffset, start)
      const disorder = before === null ? null : layout.disorder(before, entry)
      if (disorder !== null)
        output.report({
          code: layout.disorderCode,
          severity: 'error',
          message: `${disorder} It is kept.`,
          start,
          end: cursor.place,
          line: 0,
        })
      before = entry
    }
    carry = bytes.slice(cursor.at)
    output.progress(block.start + block.bytes.length)
  }
  reportEnd(output, entrySize, end, carry, emptySince)
}

function reportEnd(
  output: Pick<Output, 'report'>,
  entrySize: number,
  end: number,
  rest: Uint8Array,
  emptySince: number,
): void {
  if (emptySince >= 0 && isZero(rest, 0, rest.length)) {
    const count = Math.floor((end - emptySince) / entrySize)
    const message = `From byte ${groupDigits(emptySince)} on there is room for ${groupDigits(count)} more entries, all zeros: the broker that wrote this index had not closed it.`
    output.report({ code: 'kafka/preallocated-tail', severity: 'note', message, start: emptySince, end, line: 0 })
  } else if (rest.length > 0) {
    const message = `The last ${rest.length} bytes are not a whole ${entrySize}-byte entry. The entries before them are kept.`
    output.report({
      code: 'kafka/index-torn-entry',
      severity: 'error',
      message,
      start: end - rest.length,
      end,
      line: 0,
    })
  }
}

/** How many whole entries a head holds before the zeros at its end. */
export function emptyFrom(head: Uint8Array, entrySize: number): number {
  let end = head.length
  while (end > 0 && head[end - 1] === 0) end -= 1
  return Math.min(Math.ceil(end / entrySize), Math.floor(head.length / entrySize))
}

/** An index by any other name has whole entries, and is no text. */
export function mayBeIndex(head: Uint8Array, name: string, kind: SegmentFileKind, entrySize: number): boolean {
  if (hasName(name, kind)) return true
  if (parseSegmentName(name) !== null) return false
  const whole = head.length % entrySize === 0 || head.length >= HEAD_SIZE
  return whole && head.some((byte) => byte < 9 || byte > 126)
}

export function hasName(name: string, kind: SegmentFileKind): boolean {
  return parseSegmentName(name)?.kind === kind || new RegExp(`\\.${kind}(?:\\.(?:deleted|swap|cleaned))?$`).test(name)
}

function isZero(bytes: Uint8Array, from: number, length: number): boolean {
  for (let i = from; i < from + length; i++) if (bytes[i] !== 0) return false
  return true
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}
