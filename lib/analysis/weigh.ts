import type { Claim } from './causes/claim.ts'
import { causes } from './causes/registry.ts'
import type { EnsembleView } from './ensemble-view.ts'
import type { Fact, FactSet } from './fact-set.ts'

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
 * A server that comes back may fail while it synchronises, or be dropped once more right after it: its first attempts after a
 * fault belong to that fault.
 */
function aftermath(claim: Claim, rest: FactSet, view: EnsembleView): Fact[] {
  const involved = new Set([
    ...claim.sids,
    ...claim.explains.flatMap((fact) =>
      fact.kind === 'separation' || fact.kind === 'process-ended' ? [fact.sid] : [],
    ),
  ])
  const from = Math.min(claim.from, ...claim.explains.map((fact) => fact.from))
  const last = Math.max(
    from,
    ...claim.explains
      .filter((fact) => fact.kind === 'separation' || fact.kind === 'process-ended')
      .map((fact) => fact.to),
  )
  return rest.of('separation').filter((fact) => {
    if (!involved.has(fact.sid) || fact.from < from) return false
    const back = view.servingAfter(fact.sid, last) ?? last
    const joining = fact.synced === false && fact.closed?.code !== 'READ_TIMEOUT' && fact.left?.code !== 'READ_TIMEOUT'
    return fact.from <= Math.max(back, last) + (joining ? view.limits.init : view.limits.ping)
  })
}
