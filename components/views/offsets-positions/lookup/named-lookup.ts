import type { SegmentEntry } from '@/lib/analysis/document'
import { words } from '@/lib/language/words'
import { groupDigits } from '@/lib/words/size'
import { formatUtc } from '@/lib/words/time'
import { rowSource } from '../row-source'
import { batchOf } from '../segment-row'
import { largestTime, lastTimeEntry } from './largest-time'
import { liveSegments, logEndOffset } from './log-range'
import { recordSteps } from './record-steps'
import { type Lookup, type LookupFiles, LookupTrace } from './trace'
import type { NamedTime } from './wanted'

/** As the broker answers the timestamps that are names (specs: Kafka on disk, 6.14, step 1): for two of them it reads no file. */
export function lookUpNamed(from: LookupFiles, name: NamedTime): Promise<Lookup> {
  const trace = new LookupTrace({ kind: 'time', value: name })
  if (name === -3) return largest(from, trace)
  return name === -1 ? latest(from, trace) : earliest(from, trace)
}

async function earliest(from: LookupFiles, trace: LookupTrace): Promise<Lookup> {
  const { segment: ofSegment, named } = words.lookupSteps
  const segment = liveSegments(from.partition)[0]
  if (segment === undefined) return trace.end(named.none)
  const base = groupDigits(segment.baseOffset)
  trace.step(ofSegment.title, named.earliest(base), { segment })
  return endAtBatch(from, trace, segment, 'first', named.earliestFound(base))
}

async function latest(from: LookupFiles, trace: LookupTrace): Promise<Lookup> {
  const { segment: ofSegment, named } = words.lookupSteps
  const live = liveSegments(from.partition)
  const segment = live.at(-1)
  const end = logEndOffset(live)
  if (segment === undefined || end === null) return trace.end(named.none)
  trace.step(ofSegment.title, named.latest(groupDigits(segment.baseOffset), groupDigits(end)), { segment })
  return endAtBatch(from, trace, segment, 'last', named.latestFound(groupDigits(end)))
}

async function largest(from: LookupFiles, trace: LookupTrace): Promise<Lookup> {
  const { segment: ofSegment, index, named } = words.lookupSteps
  let best: { segment: SegmentEntry; time: number } | null = null
  for (const segment of liveSegments(from.partition)) {
    const time = await largestTime(from, segment)
    if (time !== null && (best === null || time > best.time)) best = { segment, time }
  }
  if (best === null) return trace.end(named.none)
  const { segment, time } = best
  trace.step(ofSegment.title, named.largest(groupDigits(segment.baseOffset)), { segment })
  const entry = await lastTimeEntry(from, segment)
  if (entry !== null) {
    const text = named.lastEntry(groupDigits(entry.offset))
    trace.step(index.titles.time, text, { segment, of: 'time', evidence: entry.evidence })
  }
  return recordSteps(from, trace, { segment, time, target: named.largestTime(formatUtc(time)), entry })
}

/** The answer is no batch; the batch beside it is what there is to see. */
async function endAtBatch(
  { engine, files }: LookupFiles,
  trace: LookupTrace,
  segment: SegmentEntry,
  which: 'first' | 'last',
  text: string,
): Promise<Lookup> {
  const source = await rowSource(engine, files, segment, 'batches')
  if (source === null || source.count === 0) return trace.end(text)
  const row = source.first + (which === 'first' ? 0 : source.count - 1)
  const found = (await engine.rows(source.ref, row, 1)).rows[0]
  return trace.end(found === undefined ? text : { segment, evidence: batchOf(found, source.ref.file).evidence, text })
}
