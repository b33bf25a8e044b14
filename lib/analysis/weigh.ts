import type { Claim } from './causes/claim.ts'
import { causes } from './causes/registry.ts'
import { type EnsembleView, SLACK_MS } from './ensemble-view.ts'
import type { Fact, FactSet, OfKind } from './fact-set.ts'

/** More than this many independent faults in one set of files is noise that nobody reads. */
const MOST_CLAIMS = 200

export interface Weighed {
  readonly claims: readonly Claim[]
  /** What nothing explained. */
  readonly rest: FactSet
}

/**
 * Spec 4.10: of all claims the one with the strongest evidence stands, and of equals the one that explains most. It takes its
 * facts; the causes are asked again about what is left. So a consequence never becomes a finding beside its cause.
 */
export function weigh(facts: FactSet, view: EnsembleView): Weighed {
  const claims: Claim[] = []
  let rest = facts
  while (claims.length < MOST_CLAIMS) {
    const open = new Set<Fact>(rest.all)
    const best = causes
      .flatMap((cause) => cause.explain(rest, view))
      .filter(({ explains }) => explains.some((fact) => open.has(fact)))
      .sort(byStrength)[0]
    if (best === undefined) break
    claims.push(best)
    rest = rest.without(new Set([...best.explains, ...aftermath(best, rest, view)]))
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
    const attempts = rest.on('separation', sid).filter((fact) => {
      const joining =
        fact.synced === false && fact.closed?.code !== 'READ_TIMEOUT' && fact.left?.code !== 'READ_TIMEOUT'
      return fact.from >= from && fact.from <= back + (joining ? view.limits.init : view.limits.ping)
    })
    const restarts = rest
      .on('process-ended', sid)
      .filter((fact) => fact.next !== null && fact.from >= last && fact.from <= back + view.limits.init)
    return [...attempts, ...restarts, ...restarts.flatMap((restart) => traces(restart, rest))]
  })
}

/** What others saw of a process that ended and began again. */
function traces({ sid, from, to }: OfKind<'process-ended'>, rest: FactSet): Fact[] {
  const around = (fact: Fact): boolean => fact.to >= from - SLACK_MS && fact.from <= to + SLACK_MS
  const peers = [...rest.of('link-lost'), ...rest.of('dial-failed')].filter(({ peer }) => peer === sid)
  return [...peers, ...rest.on('separation', sid), ...rest.on('process-began', sid)].filter(around)
}
