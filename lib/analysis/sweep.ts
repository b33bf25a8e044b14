import type { Evidence } from '../words/evidence.ts'

export interface Stretch {
  readonly from: number
  readonly to: number | null
  readonly evidence: readonly Evidence[]
  /** Where its end is written; null: it has none, or no line says it. */
  readonly ended: Evidence | null
}

/** Where at least `least` of the sets have a stretch at the same time: first the evidence of the one that made it so many. */
export function sweep(sets: readonly (readonly Stretch[])[], least: number): Stretch[] {
  const edges = sets.flatMap((stretches, set) =>
    stretches.flatMap(({ from, to, evidence, ended }) => [
      { at: from, set, evidence, ended: null },
      { at: to ?? Number.POSITIVE_INFINITY, set, evidence: null, ended },
    ]),
  )
  // ends before beginnings: stretches that touch do not overlap
  edges.sort((a, b) => a.at - b.at || (a.evidence === null ? 0 : 1) - (b.evidence === null ? 0 : 1))
  const active = new Map<number, readonly Evidence[]>()
  const found: Stretch[] = []
  let open: Omit<Stretch, 'to' | 'ended'> | null = null
  for (const { at, set, evidence, ended } of edges) {
    if (evidence === null) active.delete(set)
    else active.set(set, evidence)
    if (open === null && active.size >= least) {
      open = { from: at, evidence: [...active.values()].reverse().flatMap((lines) => lines.slice(0, 1)) }
    } else if (open !== null && active.size < least) {
      const to = at === Number.POSITIVE_INFINITY ? null : at
      if (at > open.from) extend(found, { ...open, to, ended })
      open = null
    }
  }
  return found
}

/** One server's stretch may end in the instant in which its next begins. */
function extend(found: Stretch[], next: Stretch): void {
  const last = found.at(-1)
  if (last?.to === next.from) found[found.length - 1] = { ...last, to: next.to, ended: next.ended }
  else found.push(next)
}
