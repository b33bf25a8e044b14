import { formatEvidence } from '../../../words/evidence.ts'
import { groupDigits } from '../../../words/size.ts'
import type { Finding } from '../../document.ts'
import { likenesses, type Parting } from '../partings.ts'
import type { Partition } from '../partitions.ts'
import { kafkaFinding, nameOf } from './kafka-cause.ts'

/**
 * Two copies of a partition have different records at one offset (KIP-101): each was written by a leader that did not know of the
 * other's. Null where they do not, or nothing says when.
 */
export function replicaDivergence(parting: Parting, folderOf: (partition: Partition) => string): Finding | null {
  const { a, b, difference, likeA, likeB } = parting
  const { verdict, firstDifference, leaderEpoch, places, time } = difference
  if (verdict !== 'diverged' || firstDifference === null || time === null || !(time >= 0)) return null
  const from = new Date(time).toISOString()
  const name = nameOf(a.entry)
  const sides = [a, b].map((partition) => {
    const { log } = partition
    const run = log.segments
      .flatMap(({ facts }) => facts.leaderEpochs)
      .findLast(({ startOffset }) => startOffset <= firstDifference)
    return {
      folder: folderOf(partition),
      epoch: run?.epoch ?? null,
      own: (log.end ?? firstDifference) - firstDifference,
    }
  })
  const offset = groupDigits(firstDifference)
  const [first, second] = sides as [Side, Side]
  const older = olderSide(first, second)
  return kafkaFinding(a.entry, {
    cause: 'replica_divergence',
    severity: 'critical',
    confidence: 'proven',
    from,
    to: null,
    title: `${name}: ${likeA.length + likeB.length === 0 ? 'two' : 2 + likeA.length + likeB.length} copies differ from offset ${offset} on`,
    summary: `${first.folder} and ${second.folder} have the same records before offset ${offset}${leaderEpoch === null ? '' : `, the last of them of leader epoch ${leaderEpoch}`}, and others from there on.${likenesses(parting, folderOf)}`,
    impact:
      older === null
        ? 'One of the two copies is truncated to where they part when it next follows the other. What only it has is lost then.'
        : `${older.folder} has up to ${groupDigits(older.own)} records of an older leader that the other copy does not have. It is truncated to offset ${offset} when it next follows a newer leader, and they are lost.`,
    chain: sides.map(({ folder, epoch }, i) => ({
      at: from,
      until: null,
      sid: null,
      step: 'effect' as const,
      text: `In ${folder}, offset ${offset} is of leader epoch ${epoch ?? 'unknown'}.`,
      confidence: 'proven' as const,
      rule: null,
      evidence: places[i] === undefined ? null : formatEvidence(places[i]),
    })),
    evidence: places.map(formatEvidence),
    doNow:
      'Copy the folder with the records that would be lost before its broker starts, and produce them anew if they matter. Keep `unclean.leader.election.enable` off.',
    figures: [
      { value: offset, label: 'first offset that differs', confidence: 'proven' },
      ...(leaderEpoch === null
        ? []
        : [{ value: String(leaderEpoch), label: 'last leader epoch in common', confidence: 'proven' as const }]),
    ],
  })
}

interface Side {
  readonly folder: string
  readonly epoch: number | null
  /** Offsets from the difference to the end. */
  readonly own: number
}

/** The one that an older leader wrote; null where the epochs do not tell. */
function olderSide(a: Side, b: Side): Side | null {
  if (a.epoch === null || b.epoch === null || a.epoch === b.epoch) return null
  return a.epoch < b.epoch ? a : b
}
