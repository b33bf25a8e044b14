import type { EnsembleView } from '../ensemble-view.ts'
import { SLACK_MS } from '../ensemble-view.ts'
import type { Fact, FactSet } from '../fact-set.ts'
import type { Step } from './claim.ts'
import { clock } from './wording.ts'

/** What goes with a fault that keeps one server out of the ensemble: its separations, its restarts, and what its peers saw of it. */
export interface Outage {
  readonly from: number
  /** When it served again; null: not in the files. */
  readonly back: number | null
  readonly facts: readonly Fact[]
}

export function outageOf(sid: number, first: number, last: number, facts: FactSet, view: EnsembleView): Outage {
  const back = view.servingAfter(sid, last)
  const until = (back ?? view.to) + SLACK_MS
  const stopped = facts
    .on('process-ended', sid)
    .find((fact) => fact.from <= first && (fact.next ?? Number.POSITIVE_INFINITY) + view.limits.init >= first)
  const from = Math.min(first, stopped?.from ?? first)
  const own = [
    ...facts.on('separation', sid),
    ...facts.on('process-ended', sid),
    ...facts.on('process-began', sid),
    ...facts.on('election-stuck', sid),
    ...facts.on('dial-failed', sid),
    ...facts.on('link-lost', sid),
    ...facts.on('disk-error', sid),
  ]
  const peers = [...facts.of('link-lost'), ...facts.of('dial-failed')].filter((fact) => fact.peer === sid)
  return { from, back, facts: [...own, ...peers].filter((fact) => fact.to >= from - SLACK_MS && fact.from <= until) }
}

export function outageSteps(sid: number, outage: Outage, view: EnsembleView): Step[] {
  const closed = outage.facts.find((fact) => fact.kind === 'separation' && fact.closed !== null)
  const steps: Step[] = []
  if (closed?.kind === 'separation') {
    steps.push({
      step: 'effect',
      at: closed.closed!.from,
      sid: closed.leader,
      text: `Leader ${closed.leader} loses its connection to ${sid}`,
      confidence: 'proven',
      rule: 'close-is-seen',
      evidence: closed.closed!.evidence[0],
    })
  }
  const back = outage.back === null ? null : view.rolesOf(sid).find(({ from }) => from === outage.back)
  if (back != null)
    steps.push({
      step: 'recovery',
      at: back.from,
      sid,
      text: `${sid} serves again`,
      confidence: back.confidence,
      rule: 'single-rejoin',
      evidence: back.evidence[0],
    })
  else
    steps.push({
      step: 'recovery',
      at: view.to,
      sid,
      text: `${sid} serving again: not in these files`,
      confidence: 'consistent',
    })
  return steps
}

export function outageImpact(sid: number, { from, back }: Outage): string {
  return `${sid} served nobody from ${clock(from)}${back === null ? '; the end is not in these files' : ` to ${clock(back)}`}. Its clients moved to other servers and stay there; the ensemble went on.`
}
