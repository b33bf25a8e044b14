import type { AnalysisDocument, VoteEntry } from '@/lib/analysis/document'
import { parseTime } from '../../../lib/words/time.ts'
import { evidenceOf } from './bars'
import type { VoteArrow } from './timeline-item'

/**
 * Votes that one server logged from another, in order of time. An answer of a settled server was sent after the question: after the
 * receiver began to look (specs: ZooKeeper evidence, section 3). A looking server sends by itself, so nothing bounds that.
 */
export function voteArrows(document: AnalysisDocument): readonly VoteArrow[] {
  const usual = usualRounds(document.votes)
  return document.votes
    .filter((vote) => vote.from !== vote.to)
    .map((vote, i) => {
      const at = parseTime(vote.at)!
      const since = lookingSince(document, vote, at)
      const round = vote.state === 'looking' && since !== null ? ownRound(document, vote, since, at) : usual(vote)
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
}

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

/** When the receiver began to look, if it was looking when the vote came or had just stopped. */
function lookingSince(document: AnalysisDocument, vote: VoteEntry, at: number): number | null {
  const began = document.roles
    .filter((role) => role.ensemble === vote.ensemble && role.sid === vote.to && role.role === 'looking')
    .map((role) => parseTime(role.from)!)
    .filter((from) => from <= at)
  return began.length === 0 ? null : Math.max(...began)
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

/** The round in which the receiver itself voted. */
function ownRound(document: AnalysisDocument, vote: VoteEntry, since: number, at: number): string | null {
  const own = document.votes.filter(
    (each) => each.ensemble === vote.ensemble && each.from === vote.to && each.round !== null,
  )
  const before = own.filter((each) => parseTime(each.at)! >= since && parseTime(each.at)! <= at).at(-1)
  if (before) return before.round
  const election = document.elections.find(
    (each) => each.ensemble === vote.ensemble && each.sids.includes(vote.to) && parseTime(each.from)! >= since - 1,
  )
  return election?.round ?? null
}
