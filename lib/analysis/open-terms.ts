import { lowerBound, upperBound } from '../columns/search.ts'
import type { Term } from './story.ts'

export type OpenTerm = Omit<Term, 'to'>

/** Terms while they are being found, in time order for the whole and for each leader. Of one instant, the first added is first. */
export class OpenTerms {
  readonly #all = new Row()
  readonly #byLeader = new Map<number, Row>()
  readonly #leadersByEpoch = new Map<number, Set<number>>()
  readonly #added = new Map<OpenTerm, number>()

  /** `terms` in time order. */
  constructor(terms: readonly OpenTerm[]) {
    for (const term of terms) this.add(term)
  }

  get inTime(): readonly OpenTerm[] {
    return this.#all.terms
  }

  add(term: OpenTerm): void {
    this.#put(term, this.#added.size)
  }

  /** It was added, and no other took its place. */
  has(term: OpenTerm): boolean {
    return this.#added.has(term)
  }

  /** The new one counts as added when the old one was. */
  replace(old: OpenTerm, term: OpenTerm): void {
    const added = this.#added.get(old)!
    this.#added.delete(old)
    this.#all.remove(old)
    const own = this.#byLeader.get(old.leader)!
    own.remove(old)
    if (old.epoch !== null && !own.terms.some(({ epoch }) => epoch === old.epoch))
      this.#leadersByEpoch.get(old.epoch)?.delete(old.leader)
    this.#put(term, added)
  }

  #put(term: OpenTerm, added: number): void {
    this.#added.set(term, added)
    const isBefore = (one: OpenTerm): boolean => this.#added.get(one)! < added
    this.#all.insert(term, isBefore)
    let own = this.#byLeader.get(term.leader)
    if (own === undefined) {
      own = new Row()
      this.#byLeader.set(term.leader, own)
    }
    own.insert(term, isBefore)
    if (term.epoch === null) return
    const leaders = this.#leadersByEpoch.get(term.epoch) ?? new Set()
    this.#leadersByEpoch.set(term.epoch, leaders.add(term.leader))
  }

  /** Of one leader, those that begin in [from, to]. */
  beginning(leader: number, from: number, to: number): readonly OpenTerm[] {
    const row = this.#byLeader.get(leader)
    return row === undefined ? [] : row.terms.slice(lowerBound(row.times, from), upperBound(row.times, to))
  }

  firstAdded(terms: readonly OpenTerm[]): OpenTerm | null {
    return terms.reduce<OpenTerm | null>(
      (first, term) => (first === null || this.#added.get(term)! < this.#added.get(first)! ? term : first),
      null,
    )
  }

  /** The last that begins at this time or earlier. */
  current(time: number): OpenTerm | null {
    const { terms, times } = this.#all
    const end = upperBound(times, time)
    return end === 0 ? null : terms[lowerBound(times, times[end - 1]!)]!
  }

  /** Of one leader's terms up to this time; +∞ where one has no known epoch, null where there is none. */
  highestEpoch(leader: number, until: number): number | null {
    return this.#byLeader.get(leader)?.highestUntil(until) ?? null
  }

  /** A term of another leader has this epoch. */
  isOfAnother(leader: number, epoch: number): boolean {
    const leaders = this.#leadersByEpoch.get(epoch)
    return leaders !== undefined && leaders.size > 0 && (leaders.size > 1 || !leaders.has(leader))
  }
}

class Row {
  readonly terms: OpenTerm[] = []
  readonly times: number[] = []
  /** The highest epoch of a term and all before it. */
  readonly #highest: number[] = []

  insert(term: OpenTerm, isBefore: (one: OpenTerm) => boolean): void {
    let at = upperBound(this.times, term.from)
    while (at > 0 && this.times[at - 1] === term.from && !isBefore(this.terms[at - 1]!)) at -= 1
    this.terms.splice(at, 0, term)
    this.times.splice(at, 0, term.from)
    this.#highest.length = Math.min(this.#highest.length, at)
  }

  remove(term: OpenTerm): void {
    const at = this.terms.indexOf(term, lowerBound(this.times, term.from))
    this.terms.splice(at, 1)
    this.times.splice(at, 1)
    this.#highest.length = Math.min(this.#highest.length, at)
  }

  highestUntil(time: number): number | null {
    const end = upperBound(this.times, time)
    for (let i = this.#highest.length; i < end; i++) {
      const epoch = this.terms[i]!.epoch ?? Number.POSITIVE_INFINITY
      this.#highest.push(Math.max(epoch, this.#highest[i - 1] ?? Number.NEGATIVE_INFINITY))
    }
    return end === 0 ? null : this.#highest[end - 1]!
  }
}
