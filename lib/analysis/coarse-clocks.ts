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

interface Distance {
  readonly ms: number
  readonly forward: boolean
}

/** By how much each server is ahead of the one that most are level with. */
function aheadsIn(votes: readonly VoteSeen[]): Map<number, number> {
  const apart = new Map<string, number>()
  for (const [pair, distances] of distancesByPair(votes)) {
    const ms = mostAgreed(distances)
    if (ms !== null) apart.set(pair, ms)
  }
  const sids = [...new Set([...apart.keys()].flatMap((pair) => pair.split(' ').map(Number)))].sort((a, b) => a - b)
  const between = (of: number, to: number): number | null =>
    of < to ? (apart.get(`${of} ${to}`) ?? null) : negated(apart.get(`${to} ${of}`))
  const level = (to: number): number => sids.filter((of) => of !== to && between(of, to) === 0).length
  const aheads = new Map<number, number>()
  for (const start of [...sids].sort((a, b) => level(b) - level(a) || a - b)) {
    if (aheads.has(start)) continue
    aheads.set(start, 0)
    const reached = [start]
    for (const at of reached) {
      for (const sid of sids) {
        const ms = between(sid, at)
        if (ms === null || aheads.has(sid)) continue
        aheads.set(sid, aheads.get(at)! + ms)
        reached.push(sid)
      }
    }
  }
  return aheads
}

function negated(ms: number | undefined): number | null {
  return ms === undefined ? null : 0 - ms
}

/** Of each pair of servers `low high`: how far the clock of the lower was ahead when a vote went from one to the other. */
function distancesByPair(votes: readonly VoteSeen[]): Map<string, Distance[]> {
  const pairs = new Map<string, Distance[]>()
  const looking = votes.filter(({ state, at }) => state === 'looking' && !Number.isNaN(at))
  const byVote = groupsBy(
    looking,
    ({ from, leader, round, peerEpoch, zxid }) => `${from} ${leader} ${round} ${peerEpoch} ${zxid}`,
  )
  for (const same of byVote.values()) {
    const cast = same.filter(({ from, to }) => from === to).slice(0, MOST_OF_ONE_VOTE)
    const received = groupsBy(
      same.filter(({ from, to }) => from !== to),
      ({ to }) => to,
    )
    for (const [to, arrivals] of received) {
      for (const arrival of arrivals.slice(0, MOST_OF_ONE_VOTE)) {
        for (const { from, at } of cast) {
          const forward = from < to
          const pair = forward ? `${from} ${to}` : `${to} ${from}`
          if (!pairs.has(pair)) pairs.set(pair, [])
          pairs.get(pair)!.push({ ms: forward ? at - arrival.at : arrival.at - at, forward })
        }
      }
    }
  }
  return pairs
}

/** The middle of the row of distances that most votes share: 0 where that is near, null where too few agree on one far away. */
function mostAgreed(distances: Distance[]): number | null {
  distances.sort((a, b) => a.ms - b.ms)
  let best: { readonly ms: number; readonly count: number; readonly both: boolean } | null = null
  const near = distances.filter(({ ms }) => Math.abs(ms) <= NEAR_MS).length
  for (let from = 0, to = 0; from < distances.length; from++) {
    while (to < distances.length && distances[to]!.ms - distances[from]!.ms <= TRANSIT_MS) to += 1
    const count = to - from
    if (best !== null && count <= best.count) continue
    const row = distances.slice(from, to)
    const both = row.some(({ forward }) => forward) && row.some(({ forward }) => !forward)
    best = { ms: Math.round((row[0]!.ms + row.at(-1)!.ms) / 2), count, both }
  }
  if (best === null) return null
  if (Math.abs(best.ms) <= NEAR_MS || best.count <= near) return 0
  return best.count >= (best.both ? WITNESSES : WITNESSES + 1) ? best.ms : null
}
