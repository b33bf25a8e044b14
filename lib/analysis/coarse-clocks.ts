import { groupsBy } from '../model/time-order.ts'
import { ServerClocks } from './server-clocks.ts'
import type { VoteSeen } from './story.ts'

/** Below this, pairs of lines find each other without help. */
const NEAR_MS = 30_000
/** A vote arrives within this, also at a server that starts later; what takes longer tells nothing about the clocks. */
const TRANSIT_MS = 10_000
/** So many votes must agree, in both directions or more than this in one. */
const WITNESSES = 2
/** A vote that is cast again and again says less than its first times. */
const MOST_OF_ONE_VOTE = 4
const MOST_OF_ONE_PAIR = 200

/**
 * Clocks that are minutes or hours apart, or of zones that no file names: a vote that one server cast and another received is the
 * same vote whatever their clocks say. The distance on which most votes agree is that of the clocks, within a few seconds.
 */
export function coarseClocksOf(votes: readonly VoteSeen[]): ServerClocks {
  const aheads = new Map<string, { aheadMs: number; withinMs: number }>()
  for (const [ensemble, own] of groupsBy(votes, (vote) => vote.ensemble)) {
    for (const [sid, aheadMs] of aheadsIn(own)) {
      if (aheadMs !== 0) aheads.set(`${ensemble} ${sid}`, { aheadMs, withinMs: TRANSIT_MS })
    }
  }
  return new ServerClocks(aheads, new Map())
}

/** A vote on its way: by how much the receiver's clock was on when it arrived. */
interface Arrival {
  readonly from: number
  readonly to: number
  readonly ms: number
}

/** How far a server seems to be ahead by one vote, that it cast or that it received. */
interface Sign {
  readonly ms: number
  readonly cast: boolean
}

/** By how much each server is ahead of the one that most are level with. */
function aheadsIn(votes: readonly VoteSeen[]): Map<number, number> {
  const arrivals = arrivalsBySid(votes)
  const sids = [...arrivals.keys()].sort((a, b) => a - b)
  const level = (to: number): number =>
    sids.filter((of) => of !== to && mostAgreed(signsOf(of, new Map([[to, 0]]), arrivals.get(of)!)) === 0).length
  const aheads = new Map<number, number>()
  const left = new Set([...sids].sort((a, b) => level(b) - level(a) || a - b))
  while (left.size > 0) {
    let next: { readonly sid: number; readonly ms: number; readonly signs: number } | null = null
    for (const sid of left) {
      const signs = signsOf(sid, aheads, arrivals.get(sid)!)
      const ms = mostAgreed(signs)
      if (ms !== null && signs.length > (next?.signs ?? 0)) next = { sid, ms, signs: signs.length }
    }
    const { sid, ms } = next ?? { sid: [...left][0]!, ms: 0 }
    aheads.set(sid, ms)
    left.delete(sid)
  }
  return aheads
}

function signsOf(sid: number, aheads: ReadonlyMap<number, number>, arrivals: readonly Arrival[]): Sign[] {
  return arrivals.flatMap(({ from, to, ms }): Sign[] => {
    const known = aheads.get(from === sid ? to : from)
    if (known === undefined) return []
    if (from === sid) return [{ ms: known - ms, cast: true }]
    return to === sid ? [{ ms: known + ms, cast: false }] : []
  })
}

/** Of each server, those that it cast or received. */
function arrivalsBySid(votes: readonly VoteSeen[]): Map<number, Arrival[]> {
  const bySid = new Map<number, Arrival[]>()
  const add = (sid: number, arrival: Arrival): void => {
    if (!bySid.has(sid)) bySid.set(sid, [])
    bySid.get(sid)!.push(arrival)
  }
  for (const arrivals of groupsBy(arrivalsAmong(votes), ({ from, to }) => `${from} ${to}`).values()) {
    for (const arrival of arrivals.slice(0, MOST_OF_ONE_PAIR)) {
      add(arrival.from, arrival)
      add(arrival.to, arrival)
    }
  }
  return bySid
}

function arrivalsAmong(votes: readonly VoteSeen[]): Arrival[] {
  const looking = votes.filter(({ state, at }) => state === 'looking' && !Number.isNaN(at))
  const byVote = groupsBy(
    looking,
    ({ from, leader, round, peerEpoch, zxid }) => `${from} ${leader} ${round} ${peerEpoch} ${zxid}`,
  )
  return [...byVote.values()].flatMap((same) => {
    const cast = same.filter(({ from, to }) => from === to).slice(0, MOST_OF_ONE_VOTE)
    const received = groupsBy(
      same.filter(({ from, to }) => from !== to),
      ({ to }) => to,
    )
    return [...received.values()].flatMap((arrived) =>
      arrived
        .slice(0, MOST_OF_ONE_VOTE)
        .flatMap(({ from, to, at }) => cast.map((vote) => ({ from, to, ms: at - vote.at }))),
    )
  })
}

/** The middle of the row of signs that most votes share: 0 where that is near, null where too few agree on one far away. */
function mostAgreed(signs: readonly Sign[]): number | null {
  const sorted = [...signs].sort((a, b) => a.ms - b.ms)
  let best: { readonly ms: number; readonly count: number; readonly both: boolean } | null = null
  const near = sorted.filter(({ ms }) => Math.abs(ms) <= NEAR_MS).length
  for (let from = 0, to = 0; from < sorted.length; from++) {
    while (to < sorted.length && sorted[to]!.ms - sorted[from]!.ms <= TRANSIT_MS) to += 1
    const count = to - from
    if (best !== null && count <= best.count) continue
    const row = sorted.slice(from, to)
    const both = row.some(({ cast }) => cast) && row.some(({ cast }) => !cast)
    best = { ms: Math.round((row[0]!.ms + row.at(-1)!.ms) / 2), count, both }
  }
  if (best === null) return null
  if (Math.abs(best.ms) <= NEAR_MS || best.count <= near) return 0
  return best.count >= (best.both ? WITNESSES : WITNESSES + 1) ? best.ms : null
}
