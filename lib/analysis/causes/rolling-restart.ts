import type { EnsembleView } from '../ensemble-view.ts'
import { SLACK_MS } from '../ensemble-view.ts'
import type { FactSet, OfKind } from '../fact-set.ts'
import { type Claim, defineCause, type Step } from './claim.ts'
import { termEnds } from './leader-term.ts'
import { clock, list, plural, seconds } from './wording.ts'

type Ended = OfKind<'process-ended'>

/** Restarts further apart than this are not one round of work. */
const PACE_MS = 3_600_000

/** Spec 4.9, C13 and C27: one server after the other was stopped and started, each only when the one before served. */
export const rollingRestart = defineCause({
  name: 'rolling_restart',
  explain(facts, view) {
    const restarts = facts.of('process-ended').filter(({ next }) => next !== null)
    const round = inTurn(restarts, view)
    const enough = Math.max(2, view.majority)
    if (new Set(round.map(({ sid }) => sid)).size < enough) return []
    return [claim(round, facts, view)]
  },
})

/** The longest row of restarts of different servers in which each begins after the one before was over. */
function inTurn(restarts: readonly Ended[], view: EnsembleView): Ended[] {
  let best: Ended[] = []
  let row: Ended[] = []
  for (const restart of restarts) {
    const before = row.at(-1)
    const back = before === undefined ? null : (view.servingAfter(before.sid, before.next!) ?? before.next!)
    const follows =
      before !== undefined &&
      restart.from >= back! - SLACK_MS / 3 &&
      restart.from - back! <= PACE_MS &&
      row.every(({ sid }) => sid !== restart.sid)
    row = follows ? [...row, restart] : [restart]
    if (row.length > best.length) best = row
  }
  return best
}

function claim(round: readonly Ended[], facts: FactSet, view: EnsembleView): Claim {
  const order = round.map(({ sid }) => sid)
  const from = round[0]!.from
  const last = round.at(-1)!
  const back = view.servingAfter(last.sid, last.next!)
  const until = (back ?? last.next!) + SLACK_MS
  const during = (fact: { from: number; to: number }): boolean => fact.to >= from - SLACK_MS && fact.from <= until
  const terms = termEnds(facts, view).filter(
    (end) => order.includes(end.leader) && during({ from: end.from, to: end.from }),
  )
  const separations = facts
    .of('separation')
    .filter((fact) => during(fact) && (order.includes(fact.sid) || terms.some((end) => end.separations.includes(fact))))
  const related = [
    ...facts.of('link-lost'),
    ...facts.of('dial-failed'),
    ...facts.of('process-began'),
    ...facts.of('election-stuck'),
  ].filter(during)
  const elections = view.story.elections.filter(
    ({ ensemble, kind, from: begin }) =>
      ensemble === view.id && kind === 'ensemble' && begin >= from - SLACK_MS && begin <= until,
  )
  const steps: Step[] = round.flatMap((restart): Step[] => [
    {
      step: 'trigger',
      at: restart.from,
      sid: restart.sid,
      text: `${restart.sid} stops; the others serve`,
      confidence: restart.inferred ? 'consistent' : 'proven',
      rule: 'process-end-breaks-links',
      evidence: restart.evidence[0],
    },
    {
      step: 'recovery',
      at: restart.next!,
      sid: restart.sid,
      text: `${restart.sid} starts again after ${seconds(restart.next! - restart.from)}`,
      confidence: restart.inferred ? 'consistent' : 'proven',
      rule: 'one-process-per-id',
      evidence: restart.evidence[1] ?? restart.evidence[0],
    },
  ])
  return {
    cause: 'rolling_restart',
    sids: [],
    from,
    to: back ?? last.next,
    severity: 'info',
    confidence: round.some(({ inferred }) => inferred) ? 'consistent' : 'proven',
    rootCause: null,
    title: `Servers ${list(order)} were restarted in turn`,
    summary: `Each was stopped only when the one before served again; ${plural(elections.length, 'election')} followed from it. That is how a planned restart looks.`,
    impact: `Clients of each server moved when it stopped. ${elections.length === 0 ? 'The leader stayed.' : `The leader changed once its turn came, at ${clock(elections[0]!.from)}.`}`,
    doNow: 'Nothing. Clients crowd on the servers that were restarted first: move some back if the load is uneven.',
    figures: [{ value: `${order.length} of ${view.servers.length}`, label: 'servers restarted', confidence: 'proven' }],
    chain: steps,
    missing: [],
    explains: [...round, ...separations, ...related, ...terms.flatMap(({ consequences }) => consequences)],
    score: 3 + round.length * 2,
  }
}
