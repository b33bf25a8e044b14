import type { AnalysisDocument, RoleInterval, VoteEntry } from '@/lib/analysis/document'
import { parseTime } from '../../../lib/words/time.ts'
import { perDocument } from '../per-document'
import { lastBegun, type Timed, timedBy } from '../timed'
import { evidenceOf } from './bars'
import type { VoteArrow } from './timeline-item'

/**
 * Votes that one server logged from another, in order of time. An answer of a settled server was sent after the question: after the
 * receiver began to look (specs: ZooKeeper evidence, section 3). A looking server sends by itself, so nothing bounds that.
 */
export const voteArrows = perDocument((document): readonly VoteArrow[] => {
  const usual = usualRounds(document.votes)
  const began = lookingStarts(document)
  const ownRound = ownRounds(document)
  return document.votes
    .filter((vote) => vote.from !== vote.to)
    .map((vote, i) => {
      const at = parseTime(vote.at)!
      const starts = began.get(`${vote.ensemble}/${vote.to}`) ?? []
      const since = starts[lastBegun(starts, at)]?.from ?? null
      const round = vote.state === 'looking' && since !== null ? ownRound(vote, since, at) : usual(vote)
      return {
        ...{ kind: 'vote' as const, key: `vote ${vote.evidence} ${i}`, ensemble: vote.ensemble, sid: vote.to },
        ...{ lane: `${vote.ensemble}/${vote.to}`, sender: `${vote.ensemble}/${vote.from}`, fromSid: vote.from },
        ...{ from: at, state: vote.state, sentAfter: vote.state === 'looking' ? null : since },
        ...{ leader: vote.leader, round: vote.round, peerEpoch: vote.peerEpoch, zxid: vote.zxid },
        otherRound: round !== null && round !== vote.round ? round : null,
        evidence: evidenceOf([vote.evidence]),
      }
    })
    .sort((a, b) => a.from - b.from)
})

/** One arrow a pixel between two servers is all that can be told apart. */
export function thinArrows(
  arrows: readonly VoteArrow[],
  xOf: (time: number) => number,
  apart: number,
): readonly VoteArrow[] {
  const last = new Map<string, number>()
  return arrows.filter((arrow) => {
    const pair = `${arrow.sender}>${arrow.lane} ${arrow.state}`
    const x = xOf(arrow.from)
    if (x - (last.get(pair) ?? Number.NEGATIVE_INFINITY) < apart) return false
    last.set(pair, x)
    return true
  })
}

/** When each server began to look: the last time before a vote came is the one that it answers. */
function lookingStarts({ roles }: AnalysisDocument): ReadonlyMap<string, readonly Timed<RoleInterval>[]> {
  return timedBy(
    roles.filter((each) => each.role === 'looking'),
    ({ ensemble, sid }) => [`${ensemble}/${sid}`],
  )
}

/** The round that most answers of settled servers to the same receiver carry. */
function usualRounds(votes: readonly VoteEntry[]): (vote: VoteEntry) => string | null {
  const counts = new Map<string, Map<string, number>>()
  const answersTo = (vote: VoteEntry) => `${vote.ensemble}/${vote.to}`
  for (const vote of votes) {
    if (vote.state === 'looking' || vote.round === null) continue
    const rounds = counts.get(answersTo(vote)) ?? new Map<string, number>()
    counts.set(answersTo(vote), rounds.set(vote.round, (rounds.get(vote.round) ?? 0) + 1))
  }
  return (vote) => {
    const rounds = [...(counts.get(answersTo(vote)) ?? [])].sort((a, b) => b[1] - a[1])
    return rounds[0]?.[0] ?? null
  }
}

/** The round in which a receiver itself voted since it began to look. */
function ownRounds({ votes, elections }: AnalysisDocument) {
  const own = new Map<string, { readonly from: number; readonly round: string }[]>()
  for (const { ensemble, from, at, round } of votes) {
    if (round === null) continue
    const key = `${ensemble}/${from}`
    const known = own.get(key)
    if (known) known.push({ from: parseTime(at)!, round })
    else own.set(key, [{ from: parseTime(at)!, round }])
  }
  for (const rounds of own.values()) rounds.sort((a, b) => a.from - b.from)
  const bySid = timedBy(elections, ({ ensemble, sids }) => sids.map((sid) => `${ensemble}/${sid}`))
  return ({ ensemble, to }: VoteEntry, since: number, at: number): string | null => {
    const rounds = own.get(`${ensemble}/${to}`) ?? []
    const before = rounds[lastBegun(rounds, at)]
    if (before && before.from >= since) return before.round
    const held = bySid.get(`${ensemble}/${to}`) ?? []
    return held[lastBegun(held, since - 2) + 1]?.item.round ?? null
  }
}
