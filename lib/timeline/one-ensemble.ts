import type { AnalysisDocument, Finding } from '../analysis/document.ts'
import type { Snapshot } from '../engine/snapshot.ts'

/** More than stand beside each other on one page: then it shows one at a time. */
export const MOST_ENSEMBLES = 6

/**
 * The ensemble that the panes show where there are more than fit beside each other; null: all of them. The one that was asked for,
 * else that of the finding, else the first.
 */
export function shownEnsemble({ ensembles }: AnalysisDocument, asked: string, finding: Finding | null): string | null {
  if (ensembles.length <= MOST_ENSEMBLES) return null
  const known = (id: string | null | undefined) => ensembles.some((each) => each.id === id)
  if (known(asked)) return asked
  return known(finding?.ensemble) ? finding!.ensemble! : ensembles[0]!.id
}

/** A snapshot in which the other ensembles have no server. Files, findings and partitions stay. */
export function ofOneEnsemble(snapshot: Snapshot, ensemble: string | null): Snapshot {
  if (ensemble === null) return snapshot
  const own = <T extends { readonly ensemble: string | null }>(items: readonly T[]): T[] =>
    items.filter((item) => item.ensemble === ensemble)
  const { document } = snapshot
  return {
    ...snapshot,
    marks: own(snapshot.marks),
    configurations: own(snapshot.configurations),
    document: {
      ...document,
      ensembles: document.ensembles.filter(({ id }) => id === ensemble),
      servers: own(document.servers),
      roles: own(document.roles),
      votes: own(document.votes),
      elections: own(document.elections),
      quorumLosses: own(document.quorumLosses),
      unavailable: own(document.unavailable),
      clockOffsets: own(document.clockOffsets),
      coverage: document.coverage.filter((entry) => entry.ensemble === ensemble || entry.ensemble === null),
    },
  }
}
