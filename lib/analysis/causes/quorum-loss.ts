import { ordersBy, type TimeOrder } from '../../model/time-order.ts'
import { formatDuration } from '../../words/duration.ts'
import type { EnsembleView } from '../ensemble-view.ts'
import { SLACK_MS } from '../ensemble-view.ts'
import type { Fact, FactSet, OfKind } from '../fact-set.ts'
import { type Claim, defineCause, type Step } from './claim.ts'
import { logOfServer } from './fetch.ts'
import { electionSteps, followerSteps, steppedDownStep, type TermEnd, termEnds } from './leader-term.ts'
import { clock, list, plural, sentence, servers } from './wording.ts'

/** Spec 4.9, C20: so many servers were away at one time that the rest was no majority. */
export const quorumLoss = defineCause({
  name: 'quorum_loss',
  explain(facts, view) {
    const forGood = ordersBy(
      facts.of('process-ended').filter(({ next }) => next === null),
      ({ sid }) => sid,
      ({ from }) => from,
    )
    return [...termEnds(facts, view), ...lossesInTerms(facts, view)].flatMap((end) => {
      const away = absentees(end, forGood, facts, view)
      if (view.voters.length - away.size >= view.majority) return []
      return [claim(end, away, facts, view)]
    })
  },
})

/** Where the leader has no log its term may seem to go on; its voters' own lines show that no majority was left. */
function lossesInTerms(facts: FactSet, view: EnsembleView): TermEnd[] {
  return view.history.quorumLosses.items.flatMap(({ from, to }) => {
    const term = view.termAt(from)
    if (term === null || view.hasLog(term.leader) || (term.to !== null && term.to <= from + SLACK_MS)) return []
    const gone = facts.beginning('process-ended', from - SLACK_MS, from + SLACK_MS)
    const serving = view.voters.flatMap((sid) => view.servingAfter(sid, to ?? from) ?? [])
    const back = to === null || serving.length === 0 ? null : Math.min(...serving)
    const first = Math.min(from, ...gone.map((fact) => fact.from))
    const none = { separations: [], steppedDown: null, election: null, consequences: [] }
    return [{ term: { ...term, to: from }, leader: term.leader, from: first, back, ...none }]
  })
}

/** Voters that were gone, or that the leader heard nothing from, when the term ended, each with the fact that shows it. */
function absentees(
  end: TermEnd,
  forGood: ReadonlyMap<number, TimeOrder<OfKind<'process-ended'>>>,
  facts: FactSet,
  view: EnsembleView,
): Map<number, Fact> {
  const at = end.term.to!
  const away = new Map<number, Fact>()
  const gone = [
    ...[...forGood.values()].flatMap((ended) => ended.until(at + SLACK_MS) ?? []),
    ...facts.within('process-ended', at - view.limits.tick, at + SLACK_MS).filter(({ next }) => next !== null),
  ]
  for (const fact of gone.sort((a, b) => a.from - b.from)) if (!view.isObserver(fact.sid)) away.set(fact.sid, fact)
  // the leader's own word, where the logs of those that were away are not here: who elects another leader keeps its links
  if (end.steppedDown?.reason === 'too_few_followers') {
    for (const separation of end.separations) {
      const { sid, observer, closed, left } = separation
      if (
        observer ||
        left !== null ||
        closed === null ||
        away.has(sid) ||
        view.covers(sid, at - SLACK_MS, at + SLACK_MS) ||
        !facts.beginning('link-lost', closed.from - SLACK_MS, closed.from + SLACK_MS).some(({ peer }) => peer === sid)
      )
        continue
      away.set(sid, separation)
    }
  }
  return away
}

function claim(end: TermEnd, away: ReadonlyMap<number, Fact>, facts: FactSet, view: EnsembleView): Claim {
  const sids = [...away.keys()].sort((a, b) => a - b)
  const from = Math.min(end.from, ...[...away.values()].map((fact) => fact.from))
  const until = end.back ?? view.to
  const related = (['process-began', 'link-lost', 'dial-failed', 'election-stuck', 'separation'] as const).flatMap(
    (kind): readonly Fact[] => facts.beginning(kind, from - SLACK_MS, until + SLACK_MS),
  )
  const begun = facts
    .beginning('process-began', from, until + view.limits.init)
    .filter((fact) => away.has(fact.sid) && fact.from > from)
  const steps: Step[] = [
    ...[...away].map(
      ([sid, fact]): Step => ({
        step: 'trigger',
        at: fact.from,
        sid,
        text: `${sid} is gone; its connections break without a timeout`,
        confidence: 'proven',
        rule: 'process-end-breaks-links',
        evidence: fact.evidence[0],
      }),
    ),
    ...followerSteps(end),
    ...steppedDownStep(end),
    ...electionSteps(end, view),
    ...begun.map(
      (fact): Step => ({
        step: 'recovery',
        at: fact.from,
        sid: fact.sid,
        text: `A new process of ${fact.sid} starts`,
        confidence: 'proven',
        rule: 'one-process-per-id',
        evidence: fact.evidence[0],
      }),
    ),
  ]
  const length = `${end.back === null ? '≥ ' : ''}${formatDuration(until - end.from)}`
  const left = view.voters.length - sids.length
  return {
    cause: 'quorum_loss',
    sids,
    from,
    to: end.back,
    severity: 'critical',
    confidence:
      [...away.values()].every((fact) => fact.kind === 'process-ended' && !fact.inferred) && end.steppedDown !== null
        ? 'proven'
        : 'consistent',
    rootCause: null,
    title: `${sentence(servers(sids))} gone: no majority${end.back === null ? '' : ` for ${formatDuration(until - end.from)}`}`,
    summary: `${plural(left, 'server')} of ${view.voters.length} remained, and ${view.majority} are needed. ${end.steppedDown === null ? '' : `Leader ${end.leader} stepped down. `}Nobody served until a majority was back.`,
    impact: `No read or write was possible from ${clock(end.from)}${end.back === null ? '; the end is not in these files' : ` to ${clock(end.back)}`}. Sessions were kept for their clients to come back to; those that did not were expired later.`,
    doNow:
      end.back === null
        ? `Start ${list(sids)}: one of them may be enough for a majority of ${view.majority}.`
        : `Nothing for the ensemble: a majority serves since ${clock(end.back)}. Look up how ${list(sids)} ended together.`,
    figures: [
      { value: length, label: 'no majority for', confidence: end.back === null ? 'bounded' : 'proven' },
      { value: `${sids.length} of ${view.voters.length}`, label: 'voters away', confidence: 'proven' },
    ],
    chain: steps.sort((a, b) => a.at - b.at),
    missing: sids.flatMap((sid) =>
      logOfServer(
        sid,
        from - view.limits.sync,
        from,
        `how ${sid} ended`,
        ['process_restarted', 'network_partition'],
        view,
      ),
    ),
    explains: [...end.consequences, ...away.values(), ...related],
    score: 3 + (end.steppedDown === null ? 0 : 2) + sids.length * 0.5,
  }
}
