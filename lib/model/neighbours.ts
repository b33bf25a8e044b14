import type { Group } from './group.ts'
import type { Holding } from './holding.ts'

/** Groups that a rule may look at together, found without looking at all: there may be thousands. */
export interface Neighbours {
  add(group: Group): void
  remove(group: Group): void
  /** Every group that may fit with this one, and maybe others; itself among them or not. */
  of(group: Group): Iterable<Group>
}

/** Groups that have a server id at the same address. */
export class SameAddress implements Neighbours {
  readonly #groups = new Map<string, Set<Group>>()

  add(group: Group): void {
    for (const key of keysOf(group)) {
      const groups = this.#groups.get(key)
      if (groups === undefined) this.#groups.set(key, new Set([group]))
      else groups.add(group)
    }
  }

  remove(group: Group): void {
    for (const key of keysOf(group)) this.#groups.get(key)?.delete(group)
  }

  of(group: Group): Iterable<Group> {
    return new Set(keysOf(group).flatMap((key) => [...(this.#groups.get(key) ?? [])]))
  }
}

function keysOf({ members }: Group): string[] {
  return [...members].map(([sid, address]) => `${sid} ${address}`)
}

/** Groups of which holdings are tied. */
export class Tied implements Neighbours {
  readonly #ties: ReadonlyMap<Holding, ReadonlySet<Holding>>
  readonly #groups = new Map<Holding, Group>()

  constructor(ties: ReadonlyMap<Holding, ReadonlySet<Holding>>) {
    this.#ties = ties
  }

  add(group: Group): void {
    for (const holding of group.holdings) this.#groups.set(holding, group)
  }

  remove(group: Group): void {
    for (const holding of group.holdings) this.#groups.delete(holding)
  }

  of({ holdings }: Group): Iterable<Group> {
    const others = holdings.flatMap((holding) => [...(this.#ties.get(holding) ?? [])])
    return new Set(others.flatMap((holding) => this.#groups.get(holding) ?? []))
  }
}

/** Groups that have no server id in common. */
export class OtherServers implements Neighbours {
  readonly #groups = new Map<string, { readonly sids: ReadonlySet<number>; readonly groups: Set<Group> }>()

  add(group: Group): void {
    const key = sidsOf(group)
    const kept = this.#groups.get(key)
    if (kept === undefined) this.#groups.set(key, { sids: group.sids, groups: new Set([group]) })
    else kept.groups.add(group)
  }

  remove(group: Group): void {
    this.#groups.get(sidsOf(group))?.groups.delete(group)
  }

  *of({ sids }: Group): Iterable<Group> {
    for (const kept of this.#groups.values()) if (![...sids].some((sid) => kept.sids.has(sid))) yield* kept.groups
  }
}

function sidsOf({ sids }: Group): string {
  return [...sids].sort((a, b) => a - b).join(' ')
}
