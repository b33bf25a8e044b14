import type { Holding } from './holding.ts'
import { groupsBy, TimeOrder } from './time-order.ts'

/** How far apart the clocks of two servers may be for the same vote. */
const VOTE_WINDOW = 60_000
/** Before the first transaction every ensemble casts the same votes: only those of the same moment count. */
const EMPTY_WINDOW = 2_000
const EMPTY = / 0$/

/**
 * Holdings that votes tie together for certain, in the order in which they come: a vote that one cast and another received at
 * about that time, or a settled vote that both received. Every holding is in one of the lists.
 */
export function tiedByVotes(holdings: readonly Holding[]): Holding[][] {
  const ties = new Ties()
  const heard = heardIn(holdings)
  for (const [token, { items }] of heard)
    if (token.startsWith('settled ') && !EMPTY.test(token))
      for (const { holding } of items) ties.tie(items[0]!.holding, holding)
  for (const [one, other] of castAndHeard(holdings, heard, false)) ties.tie(one, other)
  return [...groupsBy(holdings, (holding) => ties.firstOf(holding)).values()]
}

/** Holdings of which one received, at that moment, a vote from before the first transaction that the other cast. */
export function emptyVoteTies(holdings: readonly Holding[]): Map<Holding, Set<Holding>> {
  const ties = new Map<Holding, Set<Holding>>()
  for (const [one, other] of castAndHeard(holdings, heardIn(holdings), true))
    for (const [a, b] of [
      [one, other],
      [other, one],
    ] as const)
      ties.set(a, (ties.get(a) ?? new Set()).add(b))
  return ties
}

type Heard = ReadonlyMap<string, TimeOrder<{ readonly at: number; readonly holding: Holding }>>

function heardIn(holdings: readonly Holding[]): Heard {
  const received = holdings.flatMap((holding) => [...holding.received].map(([token, at]) => ({ token, at, holding })))
  return new Map([...groupsBy(received, ({ token }) => token)].map(([token, all]) => [token, inTime(all)]))
}

function* castAndHeard(holdings: readonly Holding[], heard: Heard, empty: boolean): Generator<[Holding, Holding]> {
  const window = empty ? EMPTY_WINDOW : VOTE_WINDOW
  for (const holding of holdings)
    for (const [token, at] of holding.cast) {
      if (EMPTY.test(token) !== empty) continue
      for (const other of heard.get(token)?.between(at - window, at + window) ?? [])
        if (Math.abs(other.at - at) < window) yield [holding, other.holding]
    }
}

function inTime<T extends { readonly at: number }>(items: readonly T[]): TimeOrder<T> {
  const ordered = items.toSorted((a, b) => (Number.isNaN(a.at) ? -1 : Number.isNaN(b.at) ? 1 : a.at - b.at))
  return new TimeOrder(ordered, ({ at }) => at)
}

/** Which holdings are tied, over however many others. */
class Ties {
  readonly #above = new Map<Holding, Holding>()

  tie(a: Holding, b: Holding): void {
    const [one, other] = [this.firstOf(a), this.firstOf(b)]
    if (one !== other) this.#above.set(other, one)
  }

  /** The same for all that are tied. */
  firstOf(holding: Holding): Holding {
    let first = holding
    for (let above = this.#above.get(first); above !== undefined; above = this.#above.get(first)) {
      const over = this.#above.get(above)
      if (over !== undefined) this.#above.set(first, over) // the way is shorter next time
      first = above
    }
    return first
  }
}
