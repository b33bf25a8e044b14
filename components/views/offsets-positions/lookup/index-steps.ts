import type { SegmentEntry } from '@/lib/analysis/document'
import type { Evidence } from '@/lib/words/evidence'
import { groupDigits } from '@/lib/words/size'
import { formatClock } from '@/lib/words/time'
import { type RowSource, rowSource, type TableRow } from '../row-source'
import { indexEntryOf, timeEntryOf } from '../segment-row'
import { searchIndex, WARM_ENTRIES } from './index-search'
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
  readonly words: (value: number) => string
  read(row: TableRow, file: string): { value: number; offset: number; position: number; evidence: Evidence }
}

const OFFSETS: IndexKind = {
  of: 'offset',
  file: 'index',
  rows: 'entries',
  entrySize: 8,
  words: groupDigits,
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
  words: (time) => `${formatClock(time)} Z`,
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
  const name = kind.of === 'offset' ? 'Offset index' : 'Time index'
  const source = await rowSource(engine, files, segment, kind.rows)
  if (source === null) {
    trace.step(`${name}.`, '', { needs: absentFile(segment, kind.file), segment, of: kind.of })
    return null
  }
  if (source.count === 0) {
    trace.step(`${name}.`, 'It has no entry: the search begins where the segment does.', { segment, of: kind.of })
    return { entry: null }
  }
  const read = reader({ engine, source, kind })
  const valueAt = async (entry: number) => (await read(entry)).value
  const found = await searchIndex(valueAt, source.count, WARM_ENTRIES[kind.of], target)
  trace.readEntries(found.read, kind.entrySize)
  const at = `Entry ${groupDigits(found.warmFrom)} is ${found.warmValue < target ? 'below' : found.warmValue > target ? 'above' : 'at'} the target`
  const range = found.searched
    ? `search entries ${groupDigits(found.searched.low)} to ${groupDigits(found.searched.high)}`
    : `${found.warmFrom === 0 ? '' : 'so is entry 0, '}none is to be searched`
  const warm = warmWords(found.warmFrom, source.count, kind.entrySize)
  trace.step(kind.of === 'offset' ? 'Warm section.' : 'Time index, warm section.', `${warm} ${at}: ${range}`, {
    segment,
    of: kind.of,
    evidence: (await read(found.warmFrom)).evidence,
  })
  const probes: PlacedProbe[] = []
  for (const probe of found.probes) probes.push({ ...probe, evidence: (await read(probe.entry)).evidence })
  const entry = found.found < 0 ? null : await read(found.found)
  if (found.searched !== null)
    trace.step('Binary search,', probeWords(probes.length, entry && kind.words(entry.value)), {
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

function warmWords(warmFrom: number, count: number, size: number): string {
  return warmFrom === 0
    ? `All ${groupDigits(count * size)} bytes are warm.`
    : `The last ${groupDigits((count - warmFrom) * size)} of ${groupDigits(count * size)} bytes are warm.`
}

function probeWords(count: number, entry: string | null): string {
  const probes = count === 0 ? 'no probe' : count === 1 ? '1 probe' : `${count} probes`
  return entry === null ? probes : `${probes}: the last entry at or below is ${entry}`
}
