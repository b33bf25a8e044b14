import { fingerprintOf } from '../../../bytes/fingerprint.ts'
import type { Finding, PartitionEntry, Problem, SegmentEntry } from '../../document.ts'
import type { TimeOfPlace } from '../batch-time.ts'

/** One cause of the contract, section 4, that the files of one partition can show. */
export interface KafkaCause {
  readonly cause: string
  /** Null where the partition does not show it. */
  explain(partition: PartitionEntry, around: Around): Finding | null
}

/** What a cause is told beside the partition. */
export interface Around {
  /** What the partition is called: topic and number, or its folder where a copy of it is here too. */
  readonly name: string
  readonly timeOf: TimeOfPlace
  /** Other copies of it among the files. */
  readonly copies: readonly PartitionEntry[]
  /** Whether a broker that recovers the log cuts it there. */
  readonly stopsRecovery: (problem: Problem) => boolean
}

/** A problem and the segment that has it, of those the broker reads. */
export interface FoundProblem {
  readonly segment: SegmentEntry
  readonly problem: Problem
}

export function liveProblems({ segments }: PartitionEntry, wanted: (problem: Problem) => boolean): FoundProblem[] {
  return segments
    .filter(({ state }) => state === 'live')
    .flatMap((segment) => segment.problems.filter(wanted).map((problem) => ({ segment, problem })))
}

/** What the segments with these problems span in time; null where no batch of the partition says. */
export function spanOf(
  partition: PartitionEntry,
  segments: readonly SegmentEntry[],
): { from: string; to: string } | null {
  const span = (of: readonly SegmentEntry[]) => {
    const times = of.flatMap(({ minTime, maxTime }) => [minTime, maxTime]).filter((time) => time !== null)
    times.sort()
    return times.length === 0 ? null : { from: times[0]!, to: times.at(-1)! }
  }
  return span(segments) ?? span(partition.segments)
}

/** When a problem's place was written, else when its segment began. */
export function isoTimeOf({ problem, segment }: FoundProblem, { timeOf }: Around, otherwise: string): string {
  const time = timeOf(problem.evidence)
  return time === null ? (segment.minTime ?? otherwise) : new Date(time).toISOString()
}

export function nameOf({ topic, partition, folder }: PartitionEntry): string {
  return topic === null || partition === null ? folder : `${topic}-${partition}`
}

/** Stable: from the cause and the first place that shows it. */
export function findingId(cause: string, evidence: string): string {
  return `${cause}-${fingerprintOf(0, new TextEncoder().encode(evidence), new Uint8Array(0))}`
}

/** What all findings of Kafka files have in common is filled in. */
export function kafkaFinding(
  partition: PartitionEntry,
  fields: Omit<Finding, 'id' | 'rootCause' | 'ensemble' | 'sids' | 'partition' | 'missing'> &
    Partial<Pick<Finding, 'missing'>>,
): Finding {
  return {
    id: findingId(fields.cause, fields.evidence[0]!),
    rootCause: null,
    ensemble: null,
    sids: [],
    partition: nameOf(partition),
    missing: [],
    ...fields,
  }
}
