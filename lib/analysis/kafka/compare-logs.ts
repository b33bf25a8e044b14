import type { Evidence } from '../../words/evidence.ts'
import type { ComparisonEntry } from '../document.ts'
import { BatchList } from './batch-list.ts'
import { isDamaged, type LiveLog } from './live-log.ts'
import { type RecordFacts, recordsOf } from './records-of.ts'

/** What two copies of one partition have in common, and where they part. */
export interface LogDifference {
  readonly verdict: ComparisonEntry['verdict']
  /** First offset at which they differ, or that only one has; null where there is none. */
  readonly firstDifference: number | null
  /** Of the last batch before that; null where there is none. */
  readonly leaderEpoch: number | null
  /** The batches of both that stand there, else the last ones that they share. */
  readonly places: readonly Evidence[]
  /** When the first different batch was written, in either. */
  readonly time: number | null
  /** What one copy lacks, where nothing else differs and no damage explains it. */
  readonly hole: Hole | null
}

/** Offsets that one copy lacks, up to the next that it has; there may be more behind. */
export interface Hole {
  readonly in: 'a' | 'b'
  readonly from: number
  readonly next: number
}

/**
 * Compares where both have offsets: the older copy may begin, or end, elsewhere. Batches are equal when offsets, leader epoch, size
 * and CRC are. Where the same offsets stand in other batches, records are compared by offset, timestamp and sizes, not by content.
 * What one has lost, by damage or in a hole, does not hide that other records differ; copies are compacted each in its own time, and
 * what only one has lost then is no difference. Null where they share no offset.
 */
export function compareLogs(a: LiveLog, b: LiveLog): LogDifference | null {
  if (a.start === null || b.start === null || a.end === null || b.end === null) return null
  const [from, to] = [Math.max(a.start, b.start), Math.min(a.end, b.end)]
  if (from >= to) return null
  const [left, right] = [new BatchList(a), new BatchList(b)]
  const [first, second] = firstDifferent(left, right, from, to)
  const leftGoesOn = first < left.length && left.baseOffsets[first]! < to
  const rightGoesOn = second < right.length && right.baseOffsets[second]! < to
  const damaged = isDamaged(a) || isDamaged(b)
  const told = (verdict: LogDifference['verdict'], at: number | null, hole: Hole | null = null): LogDifference => {
    const rows = [at === null ? first - 1 : left.reaching(at), at === null ? second - 1 : right.reaching(at)] as const
    return {
      verdict,
      firstDifference: at,
      leaderEpoch: at === null ? null : epochBefore(left, at),
      places: [placeIn(left, rows[0]), placeIn(right, rows[1])].filter((place) => place !== null),
      time: at === null ? null : (left.times[rows[0]] ?? right.times[rows[1]] ?? null),
      hole,
    }
  }
  if (!leftGoesOn && !rightGoesOn) {
    if (damaged) return told('damaged', to)
    return a.end === b.end ? told('identical', null) : told('prefix', to)
  }
  const parted = Math.max(
    from,
    Math.min(
      leftGoesOn ? left.baseOffsets[first]! : Number.POSITIVE_INFINITY,
      rightGoesOn ? right.baseOffsets[second]! : Number.POSITIVE_INFINITY,
    ),
  )
  const { other, hole } = compareRecords(recordsOf(a, parted), recordsOf(b, parted), to)
  if (other !== null) return told('diverged', other)
  const compacted = a.compacted || b.compacted
  if (!compacted && isRewritten(left, first, right, second)) return told('diverged', parted)
  if (damaged) return told('damaged', parted)
  return hole === null || compacted ? told('same_records', null) : told('damaged', hole.from, hole)
}

/** Rows of the first batches that are not equal. */
function firstDifferent(left: BatchList, right: BatchList, from: number, to: number): [number, number] {
  let i = left.reaching(from)
  let j = right.reaching(from)
  while (i < left.length && j < right.length && left.baseOffsets[i]! < to && isEqual(left, i, right, j)) {
    i += 1
    j += 1
  }
  return [i, j]
}

function isEqual(left: BatchList, i: number, right: BatchList, j: number): boolean {
  return (
    hasSameOffsets(left, i, right, j) &&
    left.crcs[i] === right.crcs[j] &&
    left.sizes[i] === right.sizes[j] &&
    left.leaderEpochs[i] === right.leaderEpochs[j]
  )
}

function hasSameOffsets(left: BatchList, i: number, right: BatchList, j: number): boolean {
  return left.baseOffsets[i] === right.baseOffsets[j] && left.lastOffsets[i] === right.lastOffsets[j]
}

/** The same offsets under another leader, or with other bytes that no codec explains. */
function isRewritten(left: BatchList, i: number, right: BatchList, j: number): boolean {
  if (!hasSameOffsets(left, i, right, j) || Number.isNaN(left.crcs[i]! + right.crcs[j]!)) return false
  return left.leaderEpochs[i] !== right.leaderEpochs[j] || (left.codecs[i] === 'none' && right.codecs[j] === 'none')
}

/** The first offset at which the records are others, and the first ones that only one copy has; null where there are none. */
function compareRecords(left: Generator<RecordFacts>, right: Generator<RecordFacts>, to: number) {
  let hole: Hole | null = null
  let [a, b] = [next(left, to), next(right, to)]
  while (a !== null || b !== null) {
    const [offsetA, offsetB] = [a?.offset ?? to, b?.offset ?? to]
    if (offsetA === offsetB) {
      if (!isSameRecord(a!, b!)) return { other: offsetA, hole }
      a = next(left, to)
      b = next(right, to)
    } else if (offsetA < offsetB) {
      hole ??= { in: 'b', from: offsetA, next: offsetB }
      a = next(left, to)
    } else {
      hole ??= { in: 'a', from: offsetB, next: offsetA }
      b = next(right, to)
    }
  }
  return { other: null, hole }
}

function next(records: Generator<RecordFacts>, to: number): RecordFacts | null {
  const { value } = records.next()
  return value === undefined || (value as RecordFacts).offset >= to ? null : (value as RecordFacts)
}

function isSameRecord(a: RecordFacts, b: RecordFacts): boolean {
  return a.time === b.time && a.keySize === b.keySize && a.valueSize === b.valueSize && a.headerSize === b.headerSize
}

function epochBefore(list: BatchList, offset: number): number | null {
  const epoch = list.leaderEpochs[list.reaching(offset) - 1] ?? -1
  return epoch < 0 ? null : epoch
}

function placeIn(list: BatchList, row: number): Evidence | null {
  return list.length === 0 ? null : list.evidence(Math.max(0, Math.min(row, list.length - 1)))
}
