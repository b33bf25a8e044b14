import type { Workspace } from '../model/workspace.ts'
import { formatEvidence } from '../words/evidence.ts'
import { visitBatches } from './kafka/batch.ts'
import { brokerLines } from './kafka/broker-log/broker-lines.ts'
import { readRaftLog } from './kafka/broker-log/raft-log.ts'
import { type Quorum, quorumsOf, withRaftLog } from './kafka/kraft/quorums.ts'
import { readPartitions } from './kafka/partitions.ts'
import { type Point, type PointSource, pointSource } from './point-source.ts'

const RAFT = 'BRK_RAFT'

/**
 * How far controllers were: epoch and offset of each batch in each copy of the metadata log, who led from when on and who voted for
 * it, and what controllers print of themselves.
 */
export function kraftPoints(workspace: Workspace): PointSource {
  const zoneOf = (file: { readonly id: string }) => workspace.zoneOf(file.id)
  const lines = brokerLines(workspace.files, zoneOf, [RAFT])
  const quorums = withRaftLog(quorumsOf(readPartitions(workspace.files)), readRaftLog(lines))
  return pointSource(
    quorums.flatMap((quorum, i) => {
      const ensemble = String(workspace.ensembles.length + 1 + i)
      const printed = quorum.lanes.size === 0 ? [] : lines
      return [
        ...changesOf(quorum, ensemble),
        ...batchesOf(quorum, ensemble),
        ...printed.map(({ fields, time, evidence }): Point => {
          const place = { ensemble, sid: Number(fields.broker), time, evidence: formatEvidence(evidence) }
          return { ...place, kind: 'own', value: 0, epoch: Number(fields.epoch), offset: null }
        }),
      ]
    }),
  )
}

function changesOf({ changes }: Quorum, ensemble: string): Point[] {
  return changes.flatMap(({ leader, granting, epoch, offset, time, evidence }): Point[] => {
    const place = { ensemble, time, evidence: formatEvidence(evidence), epoch }
    const at = Number.isNaN(offset) ? null : offset
    return [
      { ...place, sid: leader, kind: 'own', value: at ?? 0, offset: at },
      ...granting.map((sid): Point => ({ ...place, sid, kind: 'vote-epoch', value: 0, offset: null })),
    ]
  })
}

/** A copy is of the broker whose folder it is in; where nothing says which, its batches are of those who led. */
function batchesOf({ copies, changes }: Quorum, ensemble: string): Point[] {
  const leaders = new Map(changes.map(({ epoch, leader }) => [epoch, leader]))
  return copies.flatMap(({ entry, log }) => {
    const points: Point[] = []
    for (const { files } of log.segments) {
      if (files.log?.from !== 'segment') continue
      visitBatches(files.log, ({ leaderEpoch: epoch, lastOffset, maxTimestamp: time, evidence }) => {
        const sid = entry.brokerId ?? leaders.get(epoch) ?? null
        if (sid === null || !(time > 0) || epoch < 0) return
        const place = { ensemble, sid, time, evidence: formatEvidence(evidence()) }
        points.push({ ...place, kind: 'txn', value: lastOffset, epoch, offset: lastOffset })
      })
    }
    return points
  })
}
