import type { PartitionEntry, SegmentEntry } from '@/lib/analysis/document'
import type { EngineClient } from '@/lib/engine/engine-api'
import type { FileRow } from '@/lib/engine/snapshot'
import type { Evidence } from '@/lib/words/evidence'
import { groupDigits } from '@/lib/words/size'
import { firstRowFrom, type RowSource, rowSource, type TableRow } from './row-source'
import { batchOf, indexEntryOf, timeEntryOf } from './segment-row'

export type Wanted = { readonly kind: 'offset' | 'time'; readonly value: number }

export interface Found {
  readonly segment: SegmentEntry
  readonly evidence: Evidence
  /** What was found, or how near it is. */
  readonly text: string
}

type Ask = Pick<EngineClient, 'rows'>

/** `4353584`, `4 353 584`: an offset. `1696861264970`, `2023-10-09 14:21:04.970`: a time, UTC. Null: neither. */
export function parseWanted(typed: string): Wanted | null {
  const digits = typed.replace(/[\s\u202f,]/g, '')
  if (/^\d{13}$/.test(digits)) return { kind: 'time', value: Number(digits) }
  if (/^\d{1,15}$/.test(digits)) return { kind: 'offset', value: Number(digits) }
  const [, date, clock] =
    /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?))?\s*Z?$/i.exec(typed.trim()) ?? []
  const time = date === undefined ? Number.NaN : Date.parse(`${date}T${clock ?? '00:00'}Z`)
  return Number.isNaN(time) ? null : { kind: 'time', value: time }
}

/**
 * As the broker looks up (specs: Kafka on disk 6.13, 6.14): the segment with the largest base offset not above it, the entry of
 * its index not above it, and from there the first batch that ends at it or later. Without the log it ends at the entry.
 */
export async function lookUp(
  engine: Ask,
  files: readonly FileRow[],
  partition: PartitionEntry,
  wanted: Wanted,
): Promise<Found | string> {
  if (wanted.kind === 'time') return lookUpTime(engine, files, partition, wanted.value)
  const segment = partition.segments.filter(({ baseOffset }) => baseOffset <= wanted.value).at(-1)
  if (segment === undefined) return `No segment begins at or below offset ${groupDigits(wanted.value)}.`
  return (
    (await batchAt(engine, files, segment, wanted.value)) ??
    (await entryBelow(engine, files, segment, wanted.value)) ??
    `Offset ${groupDigits(wanted.value)} is after the last one of the segment with base offset ${groupDigits(segment.baseOffset)}.`
  )
}

async function batchAt(
  engine: Ask,
  files: readonly FileRow[],
  segment: SegmentEntry,
  offset: number,
): Promise<Found | null> {
  const source = await rowSource(engine, files, segment, 'batches')
  const row = source && (await rowFrom(engine, source, 'lastOffset', offset))
  if (source === null || row === null) return null
  const { evidence, position, baseOffset } = batchOf(row, source.ref.file)
  const text = baseOffset > offset ? 'no batch holds it; the next one is' : 'the batch that holds it is'
  return { segment, evidence, text: `Offset ${groupDigits(offset)}: ${text} at position ${groupDigits(position)}` }
}

async function entryBelow(
  engine: Ask,
  files: readonly FileRow[],
  segment: SegmentEntry,
  offset: number,
): Promise<Found | null> {
  const source = await rowSource(engine, files, segment, 'entries')
  const row = source && (await rowBefore(engine, source, 'offset', offset + 1))
  if (source === null || row === null) return null
  const entry = indexEntryOf(row, source.ref.file)
  const text = entry.offset === offset ? 'exact entry' : `nearest entry ${groupDigits(entry.offset)}`
  return {
    segment,
    evidence: entry.evidence,
    text: `Offset ${groupDigits(offset)}: ${text}, position ${groupDigits(entry.position)}`,
  }
}

/** The first segment whose largest time reaches it, the first entry of its time index that does, and the batch it names. */
async function lookUpTime(
  engine: Ask,
  files: readonly FileRow[],
  partition: PartitionEntry,
  time: number,
): Promise<Found | string> {
  for (const segment of partition.segments) {
    const source = await rowSource(engine, files, segment, 'timeEntries')
    const row = source && (await rowFrom(engine, source, 'time', time))
    if (source === null || row === null) continue
    const entry = timeEntryOf(row, source.ref.file)
    const text = `The first time index entry not before it names offset ${groupDigits(entry.offset)}`
    return { segment, evidence: entry.evidence, text }
  }
  return 'No time index entry reaches this time.'
}

async function rowFrom(engine: Ask, source: RowSource, column: string, value: number): Promise<TableRow | null> {
  return rowNumber(engine, source, await firstRowFrom(engine, source, column, value))
}

async function rowBefore(engine: Ask, source: RowSource, column: string, value: number): Promise<TableRow | null> {
  return rowNumber(engine, source, (await firstRowFrom(engine, source, column, value)) - 1)
}

async function rowNumber(engine: Ask, source: RowSource, row: number): Promise<TableRow | null> {
  if (row < 0 || row >= source.count) return null
  return (await engine.rows(source.ref, source.first + row, 1)).rows[0] ?? null
}
