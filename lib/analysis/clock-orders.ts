import { evidenceOfEvent, type LogEvent, numberField, wideField } from '../model/log-event.ts'
import { groupsBy, ordersBy } from '../model/time-order.ts'
import type { Workspace } from '../model/workspace.ts'
import type { Evidence } from '../words/evidence.ts'
import type { VoteSeen } from './story.ts'

/** Something that happened on `first` before it could be seen on `after`. */
export interface Order {
  readonly ensemble: string
  readonly first: Place
  readonly after: Place
}

interface Place {
  readonly sid: number
  readonly at: number
  readonly evidence: Evidence
}

/** Pairs of lines of two servers whose order the protocol fixes (spec 3.10). */
export function ordersIn(workspace: Workspace, votes: readonly VoteSeen[]): Order[] {
  return [...closings(workspace), ...votesReceived(workspace, votes), ...votesAnswered(votes)]
}

/** Lines further apart than this are not of one happening. */
const TOGETHER = 60_000

/** The leader closes a learner's socket; the learner sees the end of the connection. */
function closings(workspace: Workspace): Order[] {
  const exceptions = ordersBy(
    workspace.events('FOL_EXC', 'OBS_EXC').filter(({ exception }) => {
      const code = exception?.code ?? ''
      return code === 'RESET' || code === 'EOF'
    }),
    ({ ensemble, sid }) => `${ensemble} ${sid}`,
    ({ time }) => time,
  )
  return workspace.events('LH_CLOSING').flatMap((closing): Order[] => {
    const learner = numberField(closing, 'sid')
    if (closing.sid === null || learner === null || !closing.thread.startsWith('QuorumPeer')) return []
    const ends = exceptions.get(`${closing.ensemble} ${learner}`)
    const seen = nearest(closing, ends?.between(closing.time - TOGETHER, closing.time + TOGETHER) ?? [])
    return seen === null
      ? []
      : [{ ensemble: closing.ensemble, first: place(closing, closing.sid), after: place(seen, learner) }]
  })
}

function nearest(to: LogEvent, events: readonly LogEvent[]): LogEvent | null {
  let best: LogEvent | null = null
  for (const event of events) {
    const distance = Math.abs(event.time - to.time)
    if (distance < TOGETHER && (best === null || distance < Math.abs(best.time - to.time))) best = event
  }
  return best
}

function place(event: LogEvent, sid: number): Place {
  return { sid, at: event.time, evidence: evidenceOfEvent(event) }
}

/** From the beginning of an election to the first vote in it. */
const BEGAN_WITHIN = 1_000

/** A server begins an election, then others receive its vote for itself in that round. */
function votesReceived(workspace: Workspace, votes: readonly VoteSeen[]): Order[] {
  const own = new Map<string, VoteSeen>()
  for (const vote of votes) {
    if (vote.state !== 'looking' || vote.from !== vote.to) continue
    const key = tokenOf(vote)
    if (!own.has(key)) own.set(key, vote)
  }
  return votes.flatMap((vote): Order[] => {
    if (vote.state !== 'looking' || vote.from === vote.to) return []
    const cast = own.get(tokenOf(vote))
    if (cast === undefined || Math.abs(cast.at - vote.at) > TOGETHER) return []
    // its own vote comes back to itself in the millisecond it was cast; the beginning is surely before
    const began = workspace
      .eventsBetween(cast.log, cast.at - BEGAN_WITHIN, cast.at, 'FLE_NEW')
      .findLast((event) => wideField(event, 'zxid') === vote.zxid)
    const first = {
      sid: cast.from,
      at: began?.time ?? cast.at,
      evidence: began ? evidenceOfEvent(began) : cast.evidence,
    }
    return [{ ensemble: vote.ensemble, first, after: placeOfVote(vote) }]
  })
}

function tokenOf({ ensemble, from, leader, round, peerEpoch, zxid }: VoteSeen): string {
  return `${ensemble} ${from} ${leader} ${round} ${peerEpoch} ${zxid}`
}

function placeOfVote({ to, at, evidence }: VoteSeen): Place {
  return { sid: to, at, evidence }
}

/**
 * A server that has a leader sends its vote to nobody but those who ask (spec 3.4): it had received a vote of the round in which
 * its answer arrives.
 */
function votesAnswered(votes: readonly VoteSeen[]): Order[] {
  const asked = groupsBy(
    votes.filter(({ state, from, to }) => state === 'looking' && from !== to),
    ({ ensemble, from, to, round }) => `${ensemble} ${from} ${to} ${round}`,
  )
  const rounds = ordersBy(
    votes.filter(({ state, from, to }) => state === 'looking' && from === to),
    ({ log }) => log,
    ({ at }) => at,
  )
  const answered = new Set<string>()
  return votes.flatMap((answer): Order[] => {
    const { ensemble, from, to, log, at, state, receiverState } = answer
    if (from === to || receiverState !== 'looking' || (state !== 'following' && state !== 'leading')) return []
    const round = rounds.get(log)?.until(at)
    if (round == null || at - round.at > TOGETHER) return []
    const key = `${ensemble} ${to} ${from} ${round.round}`
    // of one round only the first answer is sure to be to the first question
    if (answered.has(key)) return []
    answered.add(key)
    const question = asked.get(key)?.find((vote) => Math.abs(vote.at - at) <= TOGETHER)
    return question === undefined ? [] : [{ ensemble, first: placeOfVote(question), after: placeOfVote(answer) }]
  })
}
