import { parseEvidence } from '../../words/evidence.ts'
import { formatCount, groupDigits } from '../../words/size.ts'
import type { Problem } from '../document.ts'
import type { LiveLog, LiveSegment } from './live-log.ts'

/** Where a recovery stops (specs: Kafka on disk, 7.2): it looks at sizes and CRCs, and decodes no record. */
const CUTS: ReadonlySet<string> = new Set(['kafka/crc-mismatch', 'kafka/batch-corrupt', 'kafka/batch-truncated'])

/**
 * Says of each damaged place what a broker makes of it when it starts (7.1). After a crash it recovers every segment from the one
 * with the recovery point on, cuts the first damaged one at the damage, and deletes all later ones. `recoveryPoint` is null where
 * no file says it.
 */
export function tellConsequences(log: LiveLog, recoveryPoint: number | null): void {
  for (const [i, segment] of log.segments.entries()) {
    const next = log.segments[i + 1]?.files.baseOffset ?? Number.POSITIVE_INFINITY
    const below = recoveryPoint !== null && next <= recoveryPoint
    const cut = below ? null : firstCut(segment)
    const later = log.segments.length - 1 - i
    segment.entry.problems = segment.entry.problems.map((found) => {
      const consequence = consequenceOf(found, segment, { below, cut, later })
      return consequence === null ? found : { ...found, consequence }
    })
  }
}

/** Whether a recovery ends at this problem; it reads no record, and does not mind in which order offsets and epochs come. */
export function stopsRecovery(found: Problem, log: LiveLog): boolean {
  return CUTS.has(found.code) && !log.segments.some((segment) => isUnseen(found, segment))
}

interface Recovery {
  /** Everything in the segment lies below the recovery point: a start does not look at it. */
  readonly below: boolean
  /** Byte where a recovery cuts the segment; null: nowhere. */
  readonly cut: number | null
  /** Segments behind this one. */
  readonly later: number
}

function consequenceOf(found: Problem, segment: LiveSegment, { below, cut, later }: Recovery): string | null {
  const place = placeInLog(found, segment)
  if (place === null || !CUTS.has(found.code)) return null
  if (isUnseen(found, segment))
    return 'A recovery does not see it, because the CRC is right. Consumers fail at this batch, whenever they read it.'
  if (below)
    return 'It lies below the recovery point: a broker that starts does not look at it. Consumers and followers meet it when they read that far.'
  if (cut === null) return null
  if (place > cut) return `A recovery cuts the segment before it, at byte ${groupDigits(cut)}.`
  const { facts, files } = segment
  const before = facts.places.before(place)
  const offset = before < 0 ? files.baseOffset : facts.places.lastOffset(before) + 1
  const lost = Math.max(0, facts.places.length - before - 1)
  const what = `A broker that recovers this segment, as after a crash, cuts it at byte ${groupDigits(place)}: it then ends before offset ${groupDigits(offset)}`
  const batches = lost === 0 ? '' : `, and ${formatCount(lost, 'batch', 'batches')} from there on are gone`
  const segments =
    later === 0 ? '' : `. ${later === 1 ? 'The later segment is' : `The ${later} later segments are`} deleted`
  const reads = found.code === 'kafka/batch-truncated' ? '' : ' Without a recovery, consumers stop here.'
  return `${what}${batches}${segments}.${reads}`
}

function firstCut(segment: LiveSegment): number | null {
  const places = segment.entry.problems.flatMap((found) => {
    const place = placeInLog(found, segment)
    return place === null || !CUTS.has(found.code) || isUnseen(found, segment) ? [] : [place]
  })
  return places.length === 0 ? null : Math.min(...places)
}

/** Byte in the segment's log file; null where the problem is of another file. */
function placeInLog({ evidence, severity }: Problem, { files }: LiveSegment): number | null {
  const place = parseEvidence(evidence)
  return severity === 'error' && files.log?.from === 'segment' && place?.file === files.log.file.id ? place.start : null
}

/** What is wrong in a batch whose CRC is right: the decoder kept its header. */
function isUnseen(found: Problem, segment: LiveSegment): boolean {
  const place = placeInLog(found, segment)
  return found.code === 'kafka/batch-corrupt' && place !== null && segment.facts.places.at(place) >= 0
}
