import type { Holding } from './holding.ts'
import { allResolved, type Resolved } from './resolved.ts'

/** Holdings that are of one ensemble as far as is known, and what they say together. */
export interface Group {
  readonly holdings: readonly Holding[]
  readonly sids: ReadonlySet<number>
  /** Server id → address. */
  readonly members: ReadonlyMap<number, string>
  readonly resolved: Resolved
  readonly epochs: readonly { readonly low: number; readonly high: number }[]
  /** Of each folder its names from the outermost on. */
  readonly folders: readonly (readonly string[])[]
}

export function groupOf(holdings: readonly Holding[]): Group {
  return {
    holdings,
    sids: new Set(holdings.map(({ sid }) => sid)),
    members: new Map(holdings.flatMap(({ members }) => [...members].map(([sid, { address }]) => [sid, address]))),
    resolved: allResolved(holdings.map(({ resolved }) => resolved)),
    epochs: holdings.flatMap(({ epochs }) => epochs ?? []),
    folders: [...new Set(holdings.map(({ folder }) => folder))].map((folder) => folder.split('/').filter(Boolean)),
  }
}

export function shareSid(a: Group, b: Group): boolean {
  for (const sid of b.sids) if (a.sids.has(sid)) return true
  return false
}
