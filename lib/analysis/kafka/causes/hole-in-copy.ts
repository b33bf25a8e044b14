import { formatEvidence } from '../../../words/evidence.ts'
import { groupDigits } from '../../../words/size.ts'
import type { Finding } from '../../document.ts'
import { likenesses, type Parting } from '../partings.ts'
import type { Partition } from '../partitions.ts'
import { kafkaFinding, nameOf } from './kafka-cause.ts'

/**
 * One of two copies lacks offsets within a segment; all else that both have is the same. No leader wrote anything else there, so
 * nothing is truncated. Null where a whole segment may just not be among the files.
 */
export function holeInCopy(parting: Parting, folderOf: (partition: Partition) => string): Finding | null {
  const { a, b, difference } = parting
  const { hole, places, time } = difference
  if (hole === null || time === null || !(time >= 0)) return null
  const [lacking, other] = hole.in === 'a' ? [a, b] : [b, a]
  const within = lacking.log.segments.some(
    ({ files, facts }) => files.baseOffset <= hole.from && (facts.lastOffset ?? -1) >= hole.next,
  )
  if (!within) return null
  const from = new Date(time).toISOString()
  const [copy, whole] = [folderOf(lacking), folderOf(other)]
  const last = hole.next - 1
  const offsets =
    hole.from === last ? `offset ${groupDigits(last)}` : `offsets ${groupDigits(hole.from)} to ${groupDigits(last)}`
  const text = (partition: Partition) =>
    partition === other ? `${whole} has ${offsets}.` : `${copy} goes on at offset ${groupDigits(hole.next)}.`
  return kafkaFinding(lacking.entry, {
    cause: 'replica_divergence',
    severity: 'critical',
    confidence: 'proven',
    from,
    to: null,
    title: `${nameOf(lacking.entry)}: a copy lacks ${offsets}`,
    summary: `${copy} lacks ${offsets}, which ${whole} has, and the log is not compacted.${likenesses(parting, folderOf)}`,
    impact: `Consumers that read from ${copy} go on behind the hole without an error. Its records are lost where no other copy is left.`,
    chain: [a, b].map((partition, i) => ({
      at: from,
      until: null,
      sid: null,
      step: 'effect' as const,
      text: text(partition),
      confidence: 'proven' as const,
      rule: null,
      evidence: places[i] === undefined ? null : formatEvidence(places[i]),
    })),
    evidence: places.map(formatEvidence),
    doNow: `Keep the folder ${whole}. While its broker is in sync, stop the one of ${copy}, remove that folder, and let it be fetched anew.`,
    figures: [{ value: groupDigits(hole.from), label: 'first offset that is missing', confidence: 'proven' }],
  })
}
