import type { Workspace } from '../model/workspace.ts'
import { formatEvidence } from '../words/evidence.ts'
import { counterOf, epochOf, formatZxid, makeZxid } from '../words/zxid.ts'
import { type Point, type PointSource, pointSource } from './point-source.ts'
import type { VoteSeen } from './story.ts'
import { votesIn } from './votes.ts'
import { zxidAnchorsIn } from './zxid-anchors.ts'

/** Every zxid that a line prints: a server's own, those of votes, and the epochs that votes name. */
export function zxidPoints(workspace: Workspace): PointSource {
  const anchors = zxidAnchorsIn(workspace).map(({ ensemble, sid, time, zxid, kind, evidence }): Point => {
    return { ensemble, sid, time, kind, evidence: formatEvidence(evidence), ...halvesOf(zxid) }
  })
  return pointSource([...anchors, ...votesIn(workspace).flatMap(pointsOfVote)])
}

function halvesOf(zxid: bigint): Pick<Point, 'value' | 'zxid' | 'epoch'> {
  return { value: counterOf(zxid), zxid: formatZxid(zxid), epoch: epochOf(zxid) }
}

/** The sender's own vote comes back to itself and prints its own zxid; a vote's zxid is frozen once its sender settled.
 * Observers and empty databases vote with negative numbers, which are no zxids.
 */
function pointsOfVote(vote: VoteSeen): Point[] {
  const { ensemble, from: sid, at: time, peerEpoch, zxid } = vote
  const place = { ensemble, sid, time, evidence: formatEvidence(vote.evidence) }
  const points: Point[] = []
  if (BigInt.asIntN(64, zxid) > 0n) {
    const own = vote.state === 'looking' && vote.leader === vote.from
    points.push({ ...place, kind: own ? 'own' : 'vote', ...halvesOf(zxid) })
  }
  if (peerEpoch > 0) {
    const begin = makeZxid(peerEpoch, 0)
    points.push({ ...place, kind: 'vote-epoch', value: 0, zxid: formatZxid(begin), epoch: peerEpoch })
  }
  return points
}
