import { evidenceOfEvent, type LogEvent, numberField, wideField } from '../model/log-event.ts'
import { ordersBy } from '../model/time-order.ts'
import type { Workspace } from '../model/workspace.ts'
import type { Evidence } from '../words/evidence.ts'
import type { ClockBound, VoteSeen } from './story.ts'

/** Something that happened on `first` before it could be seen on `after`. */
interface Order {
  readonly ensemble: string
  readonly first: { readonly sid: number; readonly at: number; readonly evidence: Evidence }
  readonly after: { readonly sid: number; readonly at: number; readonly evidence: Evidence }
}

/** Lines further apart than this are not of one happening. */
const TOGETHER = 60_000

/** Bounds of the difference between clocks, from pairs of lines with a fixed order (spec 3.10). Nothing is adjusted by them. */
export function clockOffsetsIn(workspace: Workspace, votes: readonly VoteSeen[]): ClockBound[] {
  const bounds = new Map<string, { max: number; min: number; evidence: Evidence[] }>()
  for (const order of [...closings(workspace), ...voteOrders(workspace, votes)]) {
    const { first, after, ensemble } = order
    const forward = after.sid > first.sid ? null : { sid: after.sid, relativeTo: first.sid }
    // the clock of `after` less that of `first` is at most the distance of the lines
    const distance = after.at - first.at
    const key = forward === null ? `${ensemble} ${first.sid} ${after.sid}` : `${ensemble} ${after.sid} ${first.sid}`
    const bound = bounds.get(key) ?? { max: Number.POSITIVE_INFINITY, min: Number.NEGATIVE_INFINITY, evidence: [] }
    const tighter = forward === null ? -distance > bound.min : distance < bound.max
    if (!tighter) continue
    if (forward === null) bound.min = -distance
    else bound.max = distance
    bound.evidence = [...bound.evidence.slice(-2), first.evidence, after.evidence]
    bounds.set(key, bound)
  }
  return [...bounds].map(([key, { min, max, evidence }]) => {
    const [ensemble = '', sid, relativeTo] = key.split(' ')
    return {
      ensemble,
      sid: Number(sid),
      relativeTo: Number(relativeTo),
      minMs: Number.isFinite(min) ? min : null,
      maxMs: Number.isFinite(max) ? max : null,
      evidence,
    }
  })
}

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

function place(event: LogEvent, sid: number): Order['first'] {
  return { sid, at: event.time, evidence: evidenceOfEvent(event) }
}

/** From the beginning of an election to the first vote in it. */
const BEGAN_WITHIN = 1_000

/** A server begins an election, then others receive its vote for itself in that round. */
function voteOrders(workspace: Workspace, votes: readonly VoteSeen[]): Order[] {
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
    return [{ ensemble: vote.ensemble, first, after: { sid: vote.to, at: vote.at, evidence: vote.evidence } }]
  })
}

function tokenOf({ ensemble, from, leader, round, peerEpoch, zxid }: VoteSeen): string {
  return `${ensemble} ${from} ${leader} ${round} ${peerEpoch} ${zxid}`
}
