import { formatCount } from '../../words/size.ts'
import { type EnsembleView, SLACK_MS } from '../ensemble-view.ts'
import type { FactSet, OfKind } from '../fact-set.ts'
import type { Separation } from '../separation.ts'
import type { Step } from './claim.ts'

type Hole = OfKind<'transactions-missing'>

/**
 * The data of the server still have what its log lacks: it ran on in memory, and has read its log at no start since. Where no
 * line tells of the time, nobody knows.
 */
export function isStillInMemory(hole: Hole, facts: FactSet, view: EnsembleView): boolean {
  const { sid, from, to } = hole
  const isSeen = view.covers(sid, from, to) || facts.within('separation', from, to + view.limits.sync, sid).length > 0
  return isSeen && !wasReadSince(hole, facts)
}

/** A start reads the log, with the hole in it. */
export function wasReadSince({ sid, from }: Hole, facts: FactSet): boolean {
  return (
    facts.on('process-began', sid).some((began) => began.from > from) ||
    facts.on('process-ended', sid).some(({ next }) => next !== null && next > from)
  )
}

export interface Unwritten {
  readonly facts: readonly Hole[]
  readonly steps: readonly Step[]
  /** To add to what is to be done; '' where nothing is missing. */
  readonly doNow: string
}

/** A server that was cut off while its disk was behind rejoins from memory, and never writes what it had not written (spec 9, F7). */
export function unwrittenBy(
  separation: Separation,
  back: number | null,
  facts: FactSet,
  view: EnsembleView,
): Unwritten {
  const { sid, from, to } = separation
  const holes = facts
    .within('transactions-missing', from - 2 * view.limits.sync, (back ?? to) + SLACK_MS, sid)
    .filter((hole) => isStillInMemory(hole, facts, view))
  const count = holes.reduce((sum, hole) => sum + hole.count, 0)
  if (count === 0) return { facts: [], steps: [], doNow: '' }
  const missing = formatCount(count, 'transaction')
  return {
    facts: holes,
    steps: holes.map((hole) => ({
      step: 'residue',
      at: back ?? hole.to,
      sid,
      text: `The log of ${sid} lacks ${formatCount(hole.count, 'transaction')} of that time; it has them in memory until it restarts`,
      confidence: 'bounded',
      rule: 'one-history',
      evidence: hole.evidence[0],
    })),
    doNow: ` Its log lacks ${missing}: before ${sid} is started anew, move its version-2 aside, so that it copies everything from the leader.`,
  }
}
