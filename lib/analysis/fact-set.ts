import type { DetectedFact } from './facts/registry.ts'
import { Intervals } from './intervals.ts'
import type { Separation } from './separation.ts'

export type Fact = DetectedFact | Separation
export type FactKind = Fact['kind']
export type OfKind<K extends FactKind> = Extract<Fact, { kind: K }>

/** The facts of one ensemble that nothing has explained so far, by kind and in time order. */
export class FactSet {
  readonly #rows = new Map<string, Row>()
  readonly all: readonly Fact[]

  constructor(facts: Iterable<Fact>) {
    this.all = [...facts].sort((a, b) => a.from - b.from)
    for (const fact of this.all) {
      this.#add(fact.kind, fact)
      this.#add(`${fact.kind} ${fact.sid}`, fact)
      if (fact.kind === 'link-lost' || fact.kind === 'dial-failed') this.#add(`${fact.kind} to ${fact.peer}`, fact)
    }
  }

  of<K extends FactKind>(kind: K): readonly OfKind<K>[] {
    return this.#row(kind).facts as OfKind<K>[]
  }

  on<K extends FactKind>(kind: K, sid: number): readonly OfKind<K>[] {
    return this.#row(`${kind} ${sid}`).facts as OfKind<K>[]
  }

  /** Those that overlap a time; of one server where `sid` is given. */
  within<K extends FactKind>(kind: K, from: number, to: number, sid?: number): readonly OfKind<K>[] {
    return this.#row(keyOf(kind, sid)).times.touching(from, to) as readonly OfKind<K>[]
  }

  /** Those that begin in a time, both ends included; of one server where `sid` is given. */
  beginning<K extends FactKind>(kind: K, from: number, to: number, sid?: number): readonly OfKind<K>[] {
    return this.#row(keyOf(kind, sid)).times.beginning(from, to) as readonly OfKind<K>[]
  }

  /** What others saw of a server that begins in a time. */
  toward<K extends 'link-lost' | 'dial-failed'>(kind: K, peer: number, from: number, to: number): readonly OfKind<K>[] {
    return this.#row(`${kind} to ${peer}`).times.beginning(from, to) as readonly OfKind<K>[]
  }

  without(taken: ReadonlySet<Fact>): FactSet {
    return new FactSet(this.all.filter((fact) => !taken.has(fact)))
  }

  #row(key: string): Row {
    return this.#rows.get(key) ?? NONE
  }

  #add(key: string, fact: Fact): void {
    const row = this.#rows.get(key)
    if (row === undefined) this.#rows.set(key, new Row([fact]))
    else row.facts.push(fact)
  }
}

function keyOf(kind: FactKind, sid: number | undefined): string {
  return sid === undefined ? kind : `${kind} ${sid}`
}

/** Facts of one kind, or of one kind and server. */
class Row {
  readonly facts: Fact[]
  #times: Intervals<Fact> | null = null

  constructor(facts: Fact[]) {
    this.facts = facts
  }

  /** When the row is complete: most are never asked by time. */
  get times(): Intervals<Fact> {
    this.#times ??= new Intervals(this.facts)
    return this.#times
  }
}

const NONE = new Row([])
