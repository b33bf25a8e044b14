import { parseEvidence } from '../../words/evidence.ts'
import type { SegmentEntry } from '../document.ts'
import type { LogFacts } from './log-facts.ts'
import type { SegmentFiles } from './segment-files.ts'

/** A segment, what its batches tell, and what the document says of it. */
export interface Segment {
  readonly files: SegmentFiles
  /** Null without a log. */
  readonly facts: LogFacts | null
  readonly entry: SegmentEntry
}

export interface LiveSegment extends Segment {
  readonly facts: LogFacts
}

/** The segments of a folder that a broker serves, as one log. */
export interface LiveLog {
  readonly segments: readonly LiveSegment[]
  /** Everything was read, and from bytes: what is not here is not in the files. */
  readonly whole: boolean
  /** Each segment begins where the one before it ends, as far as compaction lets it. */
  readonly contiguous: boolean
  readonly compacted: boolean
  /** Where the log begins; null where no segment says. */
  readonly start: number | null
  /** Offset of the next record; null where no segment says. */
  readonly end: number | null
}

export function liveLogOf(all: readonly Segment[], compacted: boolean, dumped: boolean): LiveLog {
  const segments = all.filter(isLive)
  const whole = !dumped && segments.every(({ files }) => files.log?.file.complete === true)
  const ends = segments.flatMap(({ files, facts }) => [files.baseOffset, (facts.lastOffset ?? Number.NaN) + 1])
  const known = ends.filter((offset) => !Number.isNaN(offset))
  return {
    segments,
    whole,
    contiguous: compacted || segments.every((segment, i) => followsOn(segments[i - 1], segment)),
    compacted,
    start: known[0] ?? null,
    end: known.length === 0 ? null : Math.max(...known),
  }
}

function isLive(segment: Segment): segment is LiveSegment {
  return segment.files.state === 'live' && segment.facts !== null
}

/** Whether a segment begins where the one before it, if there is one, ends. */
export function followsOn(before: LiveSegment | undefined, { files, facts }: LiveSegment): boolean {
  if (before === undefined) return true
  const first = facts.firstOffset ?? files.baseOffset
  return first === (before.facts.lastOffset ?? before.files.baseOffset - 1) + 1
}

/** Whether what stands behind a segment's last batch is no batch, and no room for one. */
export function endsInDamage({ files, facts, entry }: LiveSegment): boolean {
  const log = files.log?.file.id
  return entry.problems.some(({ code, severity, evidence }) => {
    const place = severity === 'error' && code.startsWith('kafka/batch-') ? parseEvidence(evidence) : null
    return place?.file === log && (place?.start ?? 0) >= facts.places.end
  })
}

/** Of any segment: bytes that are not what they were. What other files say of the log's end or content is no witness then. */
export function isDamaged({ segments }: LiveLog): boolean {
  return segments.some(({ files, entry }) =>
    entry.problems.some(
      ({ severity, evidence }) => severity === 'error' && evidence.startsWith(`${files.files.log?.id}:`),
    ),
  )
}
