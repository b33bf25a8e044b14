import { groupDigits } from '../../../words/size.ts'
import type { MissingItem, PartitionEntry, SegmentEntry } from '../../document.ts'
import { type FoundProblem, isoTimeOf, type KafkaCause, kafkaFinding, liveProblems, spanOf } from './kafka-cause.ts'

const DAMAGE: ReadonlySet<string> = new Set([
  'kafka/crc-mismatch',
  'kafka/batch-corrupt',
  'kafka/batch-truncated',
  'kafka/offsets-not-increasing',
  'kafka/base-offset-mismatch',
  'kafka/leader-epoch-regression',
])
const SHOWN = 5

/** Batches of a segment are damaged: their bytes contradict their own CRC, length, or the batches round them. */
export const segmentCorruption: KafkaCause = {
  cause: 'segment_corruption',

  explain(partition, around) {
    const found = liveProblems(partition, ({ code, severity }) => severity === 'error' && DAMAGE.has(code)).filter(
      ({ segment, problem }) => isOfBytes(segment.bytes, problem.code),
    )
    if (found.length === 0) return null
    const { segment } = found[0]!
    // where no batch is left, nothing says when
    const span = spanOf(partition, [segment])
    const times = span === null ? [] : found.map((each) => isoTimeOf(each, around, span.from))
    const inOrder = [...times].sort()
    const torn = isTornTail(partition, found)
    const cut = found.find(({ problem }) => around.stopsRecovery(problem))
    const worst = cut ?? found[0]!
    const evidence = found.map(({ problem }) => problem.evidence)
    const { name } = around
    const places = found.length === 1 ? 'one place' : `${groupDigits(found.length)} places`
    return kafkaFinding(partition, {
      cause: 'segment_corruption',
      severity: torn ? 'warning' : 'critical',
      confidence: segment.bytes === null ? 'consistent' : 'proven',
      from: inOrder[0] ?? null,
      to: inOrder.at(-1) ?? null,
      title: torn ? `${name}: the last batch was not written to its end` : `${name}: a segment is damaged in ${places}`,
      summary: found[0]!.problem.message,
      impact: torn
        ? 'The broker cuts the rest off when it recovers the segment. Records in it are lost where no other replica has them.'
        : (worst.problem.consequence ?? ''),
      chain: (span === null ? [] : found.slice(0, SHOWN)).map(({ problem }, i) => ({
        at: times[i]!,
        until: null,
        sid: null,
        step: 'effect' as const,
        text: problem.message,
        confidence: 'proven' as const,
        rule: null,
        evidence: problem.evidence,
      })),
      missing: around.copies.some((copy) => isWholeIn(copy, segment)) ? [] : [otherReplica(partition, segment)],
      evidence: evidence.slice(0, 20),
      doNow: torn
        ? 'Start the broker: it cuts the unfinished batch off and fetches what is missing from the leader.'
        : cut === undefined
          ? 'A restart changes nothing of it. Compare with the copy of another broker: where that one is whole and in sync, stop this broker, remove the folder of this partition, and let it be fetched anew.'
          : 'Do not restart this broker while it holds the only in-sync copy. With another one in sync, stop it, remove the folder of this partition, and let it be fetched anew.',
      figures: [
        {
          value: groupDigits(found.length),
          label: found.length === 1 ? 'damaged place' : 'damaged places',
          confidence: 'proven',
        },
        { value: groupDigits(segment.baseOffset), label: 'base offset of the first segment hit', confidence: 'proven' },
      ],
    })
  },
}

/** A dump that starts below its name is an excerpt put together by hand, until the bytes are seen. */
function isOfBytes(bytes: number | null, code: string): boolean {
  return bytes !== null || code === 'kafka/crc-mismatch'
}

/** What a crash or a full disk leaves at the end of the newest segment. */
function isTornTail({ segments }: PartitionEntry, found: readonly FoundProblem[]): boolean {
  const newest = segments.filter(({ state, files }) => state === 'live' && files.log !== null).at(-1)
  return found.every(({ segment, problem }) => problem.code === 'kafka/batch-truncated' && segment === newest)
}

/** Whether a copy has what the segment should hold, without damage. */
function isWholeIn({ segments }: PartitionEntry, { baseOffset, lastOffset }: SegmentEntry): boolean {
  const [from, to] = [baseOffset, lastOffset ?? baseOffset]
  const there = segments.filter(
    (other) =>
      other.state === 'live' && other.bytes !== null && (other.lastOffset ?? -1) >= from && other.baseOffset <= to,
  )
  const damaged = there.some(({ problems }) =>
    problems.some(({ code, severity }) => severity === 'error' && DAMAGE.has(code)),
  )
  return !damaged && there.some((other) => other.baseOffset <= from) && there.some((other) => other.lastOffset! >= to)
}

function otherReplica({ folder }: PartitionEntry, { baseOffset }: SegmentEntry): MissingItem {
  const path = `${folder.slice(folder.lastIndexOf('/') + 1)}/${baseName(baseOffset)}.log`
  return {
    id: 'other-replica',
    ...{ kind: 'kafka/segment', sid: null, from: null, to: null },
    what: `${path} from another broker`,
    why: 'An undamaged copy tells which records are affected, and whether they can be had back.',
    command: `scp BROKER:LOG_DIR/${path} .`,
    decides: [],
  }
}

function baseName(baseOffset: number): string {
  return String(baseOffset).padStart(20, '0')
}
