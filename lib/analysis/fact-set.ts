import type { DetectedFact } from './facts/registry.ts'
import type { Separation } from './separation.ts'

export type Fact = DetectedFact | Separation
export type FactKind = Fact['kind']
export type OfKind<K extends FactKind> = Extract<Fact, { kind: K }>

/** The facts of one ensemble that nothing has explained so far, by kind and in time order. */
export class FactSet {
  readonly #byKind = new Map<FactKind, Fact[]>()
  readonly #byServer = new Map<string, Fact[]>()
  readonly all: readonly Fact[]

  constructor(facts: Iterable<Fact>) {
    this.all = [...facts].sort((a, b) => a.from - b.from)
    for (const fact of this.all) {
      add(this.#byKind, fact.kind, fact)
      add(this.#byServer, `${fact.kind} ${fact.sid}`, fact)
    }
  }

  of<K extends FactKind>(kind: K): readonly OfKind<K>[] {
    return (this.#byKind.get(kind) ?? []) as OfKind<K>[]
  }

  on<K extends FactKind>(kind: K, sid: number): readonly OfKind<K>[] {
    return (this.#byServer.get(`${kind} ${sid}`) ?? []) as OfKind<K>[]
  }

  /** Those that overlap a time. */
  within<K extends FactKind>(kind: K, from: number, to: number): readonly OfKind<K>[] {
    return this.of(kind).filter((fact) => fact.to >= from && fact.from <= to)
  }

  /** Those that begin in a time, both ends included. */
  beginning<K extends FactKind>(kind: K, from: number, to: number): readonly OfKind<K>[] {
    const all = this.of(kind)
    return all.slice(firstFrom(all, from), firstFrom(all, to, true))
  }

  without(taken: ReadonlySet<Fact>): FactSet {
    return new FactSet(this.all.filter((fact) => !taken.has(fact)))
  }
}

/** Row of the first fact that begins at this time or later; with `after`, later only. */
function firstFrom(facts: readonly Fact[], time: number, after = false): number {
  let low = 0
  let high = facts.length
  while (low < high) {
    const middle = (low + high) >> 1
    const { from } = facts[middle]!
    if (from < time || (after && from === time)) low = middle + 1
    else high = middle
  }
  return low
}

function add<K>(groups: Map<K, Fact[]>, key: K, fact: Fact): void {
  const group = groups.get(key)
  if (group === undefined) groups.set(key, [fact])
  else group.push(fact)
}
