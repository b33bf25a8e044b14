import type { Claim } from './causes/claim.ts'
import { causes } from './causes/registry.ts'
import { type EnsembleView, SLACK_MS } from './ensemble-view.ts'
import type { Fact, FactSet, OfKind } from './fact-set.ts'

/** So many faults fill months of a bad ensemble; beyond, their findings would fill the memory of the page. */
const MOST_CLAIMS = 5_000

export interface Weighed {
  readonly claims: readonly Claim[]
  /** What nothing explained. */
  readonly rest: FactSet
}

/**
 * Spec 4.10: of all claims the one with the strongest evidence stands, and of equals the one that explains most. It takes its
 * facts, and the causes are asked again about what is left: so a consequence never becomes a finding beside its cause. Claims
 * that share no fact with a stronger one stand in the same round.
 */
export function weigh(facts: FactSet, view: EnsembleView): Weighed {
  const claims: Claim[] = []
  let rest = facts
  while (claims.length < MOST_CLAIMS) {
    const open = new Set<Fact>(rest.all)
    const taken = new Set<Fact>()
    // facts of a claim that lost some of them: what it says about the others is asked again first
    const contested = new Set<Fact>()
    const made = causes.flatMap((cause) => cause.explain(rest, view)).sort(byStrength)
    for (const claim of made) {
      const own = claim.explains.filter((fact) => open.has(fact))
      if (own.length === 0 || claims.length >= MOST_CLAIMS) continue
      if (own.some((fact) => taken.has(fact) || contested.has(fact))) {
        for (const fact of own) contested.add(fact)
        continue
      }
      claims.push(claim)
      for (const fact of [...own, ...aftermath(claim, rest, view)]) taken.add(fact)
    }
    // what a claim beyond the limit explains is not unexplained
    if (claims.length >= MOST_CLAIMS) for (const { explains } of made) for (const fact of explains) taken.add(fact)
    if (taken.size === 0) break
    rest = rest.without(taken)
  }
  return { claims: claims.sort((a, b) => a.from - b.from), rest }
}

function byStrength(a: Claim, b: Claim): number {
  return b.score - a.score || b.explains.length - a.explains.length || a.from - b.from
}

/**
 * A server that comes back may fail while it synchronises, be dropped once more right after it, or be restarted by whoever
 * looks after it: that belongs to the fault.
 */
function aftermath(claim: Claim, rest: FactSet, view: EnsembleView): Fact[] {
  const reasons = claim.explains.filter((fact) => fact.kind === 'separation' || fact.kind === 'process-ended')
  const involved = new Set([...claim.sids, ...reasons.map(({ sid }) => sid)])
  const from = Math.min(claim.from, ...claim.explains.map((fact) => fact.from))
  const last = Math.max(from, ...reasons.map((fact) => fact.to))
  return [...involved].flatMap((sid) => {
    const back = Math.max(last, view.servingAfter(sid, last) ?? last)
    const { init, ping } = view.limits
    const attempts = rest.beginning('separation', from, back + Math.max(init, ping), sid).filter((fact) => {
      const joining =
        fact.synced === false && fact.closed?.code !== 'READ_TIMEOUT' && fact.left?.code !== 'READ_TIMEOUT'
      return fact.from <= back + (joining ? init : ping)
    })
    const restarts = rest.beginning('process-ended', last, back + init, sid).filter(({ next }) => next !== null)
    return [...attempts, ...restarts, ...restarts.flatMap((restart) => traces(restart, rest))]
  })
}

/** What others saw of a process that ended and began again. */
function traces({ sid, from, to }: OfKind<'process-ended'>, rest: FactSet): Fact[] {
  const around = [from - SLACK_MS, to + SLACK_MS] as const
  return [
    ...rest.within('link-lost', ...around).filter(({ peer }) => peer === sid),
    ...rest.within('dial-failed', ...around).filter(({ peer }) => peer === sid),
    ...rest.within('separation', ...around, sid),
    ...rest.within('process-began', ...around, sid),
  ]
}
