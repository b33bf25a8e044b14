import { evidenceOfEvent, wideField } from '../model/log-event.ts'
import type { Workspace } from '../model/workspace.ts'
import type { VoteSeen, VoteState } from './story.ts'

/** Every notification that a log holds (spec 3.4). Releases before 3.4 print no peerEpoch: it is that of the zxid. */
export function votesIn(workspace: Workspace): VoteSeen[] {
  const votes: VoteSeen[] = []
  for (const event of workspace.events('FLE_NOTIF')) {
    const { sid: from, leader } = event.fields
    const state = stateNamed(event.fields.nstate)
    if (event.sid === null || event.ensemble === '' || state === null) continue
    if (typeof from !== 'number' || typeof leader !== 'number' || Number.isNaN(from + leader)) continue
    const zxid = wideField(event, 'zxid') ?? 0n
    const peerEpoch = wideField(event, 'peerEpoch') ?? 0n
    votes.push({
      ensemble: event.ensemble,
      from,
      to: event.sid,
      log: event.log,
      at: event.time,
      state,
      receiverState: stateNamed(event.fields.mystate) ?? 'looking',
      leader,
      round: wideField(event, 'round') ?? 0n,
      peerEpoch: Number(BigInt.asIntN(64, peerEpoch)),
      zxid,
      evidence: evidenceOfEvent(event),
    })
  }
  return votes
}

function stateNamed(word: unknown): VoteState | null {
  const name = String(word).toLowerCase()
  return name === 'looking' || name === 'following' || name === 'leading' || name === 'observing' ? name : null
}
