import type { SegmentEntry } from '@/lib/analysis/document'
import { words } from '@/lib/language/words'
import type { Evidence } from '@/lib/words/evidence'
import { groupDigits } from '@/lib/words/size'
import { formatClock } from '@/lib/words/time'
import { type RowSource, rowSource, type TableRow } from '../row-source'
import { indexEntryOf, timeEntryOf } from '../segment-row'
import { type IndexSearch, searchIndex, WARM_ENTRIES } from './index-search'
import { absentFile, type LookupFiles, type LookupTrace, type PlacedProbe } from './trace'

/** What searching one index came to. */
interface IndexHit {
  /** The entry's offset and, of an offset index, its position; null where no entry is at or below the target. */
  readonly entry: { readonly offset: number; readonly position: number; readonly evidence: Evidence } | null
}

interface IndexKind {
  readonly of: 'offset' | 'time'
  readonly file: 'index' | 'timeindex'
  readonly rows: 'entries' | 'timeEntries'
  readonly entrySize: number
  readonly written: (value: number) => string
  read(row: TableRow, file: string): { value: number; offset: number; position: number; evidence: Evidence }
}

const OFFSETS: IndexKind = {
  of: 'offset',
  file: 'index',
  rows: 'entries',
  entrySize: 8,
  written: groupDigits,
  read: (row, file) => {
    const entry = indexEntryOf(row, file)
    return { ...entry, value: entry.offset }
  },
}

const TIMES: IndexKind = {
  of: 'time',
  file: 'timeindex',
  rows: 'timeEntries',
  entrySize: 12,
  written: (time) => words.offsets.utc(formatClock(time)),
  read: (row, file) => {
    const entry = timeEntryOf(row, file)
    return { ...entry, value: entry.time, position: 0 }
  },
}

/** Position of the last index entry at or below an offset. Null: the segment's index is not here. */
export function searchOffsets(from: LookupFiles, trace: LookupTrace, segment: SegmentEntry, offset: number) {
  return search(from, trace, segment, offset, OFFSETS)
}

/** The last time index entry at or below a time. Null: the segment's time index is not here. */
export function searchTimes(from: LookupFiles, trace: LookupTrace, segment: SegmentEntry, time: number) {
  return search(from, trace, segment, time, TIMES)
}

async function search(
  { engine, files }: LookupFiles,
  trace: LookupTrace,
  segment: SegmentEntry,
  target: number,
  kind: IndexKind,
): Promise<IndexHit | null> {
  const { titles, empty, warm, search: searchTitle, probes: probesText } = words.lookupSteps.index
  const source = await rowSource(engine, files, segment, kind.rows)
  if (source === null) {
    trace.step(titles[kind.of], '', { needs: absentFile(segment, kind.file), segment, of: kind.of })
    return null
  }
  if (source.count === 0) {
    trace.step(titles[kind.of], empty, { segment, of: kind.of })
    return { entry: null }
  }
  const read = reader({ engine, source, kind })
  const valueAt = async (entry: number) => (await read(entry)).value
  const found = await searchIndex(valueAt, source.count, WARM_ENTRIES[kind.of], target)
  trace.readEntries(found.read, kind.entrySize)
  trace.step(warm[kind.of], warmText(found, source.count, kind.entrySize, target), {
    segment,
    of: kind.of,
    evidence: (await read(found.warmFrom)).evidence,
  })
  const probes: PlacedProbe[] = []
  for (const probe of found.probes) probes.push({ ...probe, evidence: (await read(probe.entry)).evidence })
  const entry = found.found < 0 ? null : await read(found.found)
  if (found.searched !== null)
    trace.step(searchTitle, probesText(probes.length, entry === null ? '' : kind.written(entry.value)), {
      segment,
      probes,
      of: kind.of,
      evidence: entry?.evidence ?? null,
    })
  return { entry }
}

function reader({ engine, source, kind }: { engine: LookupFiles['engine']; source: RowSource; kind: IndexKind }) {
  const known = new Map<number, ReturnType<IndexKind['read']>>()
  return async (entry: number) => {
    const before = known.get(entry)
    if (before !== undefined) return before
    const row = (await engine.rows(source.ref, source.first + entry, 1)).rows[0]
    if (row === undefined) throw new Error(`entry ${entry} of ${source.count} is gone`)
    const found = kind.read(row, source.ref.file)
    known.set(entry, found)
    return found
  }
}

function warmText({ warmFrom, warmValue, searched }: IndexSearch, count: number, size: number, target: number): string {
  return words.lookupSteps.index.warmText({
    isWhole: warmFrom === 0,
    warm: groupDigits((count - warmFrom) * size),
    all: groupDigits(count * size),
    entry: groupDigits(warmFrom),
    side: warmValue < target ? 'below' : warmValue > target ? 'above' : 'at',
    searched: searched && { low: groupDigits(searched.low), high: groupDigits(searched.high) },
  })
}
