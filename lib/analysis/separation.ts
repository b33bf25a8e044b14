import type { FactOf } from './facts/fact.ts'
import type { HandlerClosed } from './facts/handler-closed.ts'
import type { LearnerLeft } from './facts/learner-left.ts'
import type { DetectedFact } from './facts/registry.ts'

/** The end of one connection between a learner (`sid`) and its leader, with what either end wrote about it (spec 4.10, step 2). */
export interface Separation extends FactOf<'separation'> {
  /** Null where neither end says whom the learner followed. */
  readonly leader: number | null
  readonly left: LearnerLeft | null
  readonly closed: HandlerClosed | null
  readonly observer: boolean
  /** Synchronization was over; null where no line tells. */
  readonly synced: boolean | null
}

export interface PairingContext {
  readonly sync: number
  /** When the evidence ends. */
  readonly to: number
  leaderAt(time: number): number | null
  /** Time of a server's last record; null where it has no log. */
  lastRecordOf(sid: number): number | null
  isObserver(sid: number): boolean
}

const SLACK_MS = 3_000
/** The order in which processes end when files are collected is no event. */
const COLLECTION_MS = 2_000

export interface PairedEnds {
  readonly separations: Separation[]
  /** At the end of the files, and the log of the other side is not here: whether all servers were stopped cannot be told. */
  readonly undecided: Separation[]
}

/** Pairs what leaders wrote about learners with what learners wrote, by connection: from its introduction to the next one's. */
export function pairEnds(facts: readonly DetectedFact[], context: PairingContext): PairedEnds {
  const left = bySid(
    facts.filter((fact) => fact.kind === 'learner-left'),
    ({ sid }) => sid,
  )
  const named = facts.filter((fact) => fact.kind === 'handler-closed')
  const closed = bySid(named, (end) => end.learner ?? onlyOneThatLeft(end, named, left, context))
  const learners = new Set([...closed.keys(), ...left.keys()])
  const all = [...learners]
    .flatMap((learner) => pairEndsOf(learner, closed.get(learner) ?? [], left.get(learner) ?? [], context))
    .sort((a, b) => a.from - b.from)
  const collected = new Map(all.map((each) => [each, isCollection(each, context)]))
  return {
    separations: all.filter((each) => collected.get(each) === 'no'),
    undecided: all.filter((each) => collected.get(each) === 'undecided'),
  }
}

/**
 * The learner of a connection that no line of its leader names: the only one that then wrote of losing its leader, and whose end is
 * nobody else's. It may notice late, but not by more than it waits for a packet.
 */
function onlyOneThatLeft(
  { sid, from }: HandlerClosed,
  closed: readonly HandlerClosed[],
  left: ReadonlyMap<number, readonly LearnerLeft[]>,
  { sync }: PairingContext,
): number | null {
  const near = (time: number) => Math.abs(time - from) <= sync + SLACK_MS
  const learners = [...left].filter(
    ([learner, ends]) =>
      learner !== sid &&
      ends.some((end) => near(end.from)) &&
      !closed.some((end) => end.learner === learner && near(end.from)),
  )
  return learners.length === 1 ? learners[0]![0] : null
}

function pairEndsOf(
  learner: number,
  closed: HandlerClosed[],
  left: LearnerLeft[],
  context: PairingContext,
): Separation[] {
  closed.sort((a, b) => beganOf(a) - beganOf(b))
  const separations: Separation[] = []
  let first = 0
  const taken = new Set<LearnerLeft>()
  for (const [i, end] of closed.entries()) {
    const begins = (end.since ?? end.from - context.sync) - SLACK_MS
    const next = closed[i + 1]
    const ends = next === undefined ? Number.POSITIVE_INFINITY : beganOf(next)
    while (first < left.length && left[first]!.from < begins) first += 1
    let mine: LearnerLeft | null = null
    for (let at = first; at < left.length && left[at]!.from < ends; at++) {
      const one = left[at]!
      if (taken.has(one)) continue
      if (mine === null || Math.abs(one.from - end.from) < Math.abs(mine.from - end.from)) mine = one
    }
    if (mine !== null) taken.add(mine)
    separations.push(joined(learner, end.sid, mine, end, context))
  }
  const free = left.filter((end) => !taken.has(end))
  return [...separations, ...free.map((end) => joined(learner, leaderOf(end, context), end, null, context))]
}

/** Nobody follows itself: a term that began in that very moment is the next one. */
function leaderOf({ sid, from }: LearnerLeft, context: PairingContext): number | null {
  const leader = context.leaderAt(from)
  return leader === sid ? null : leader
}

function beganOf({ since, from }: HandlerClosed): number {
  return since ?? from
}

function bySid<F>(facts: readonly F[], sidOf: (fact: F) => number | null): Map<number, F[]> {
  const groups = new Map<number, F[]>()
  for (const fact of facts) {
    const sid = sidOf(fact)
    if (sid === null) continue
    if (!groups.has(sid)) groups.set(sid, [])
    groups.get(sid)!.push(fact)
  }
  return groups
}

function joined(
  sid: number,
  leader: number | null,
  left: LearnerLeft | null,
  closed: HandlerClosed | null,
  context: PairingContext,
): Separation {
  const ends = [left, closed].filter((end) => end !== null)
  return {
    kind: 'separation',
    ensemble: ends[0]!.ensemble,
    sid,
    from: Math.min(...ends.map(({ from }) => from)),
    to: Math.max(...ends.map(({ from }) => from)),
    evidence: ends.flatMap(({ evidence }) => evidence),
    leader,
    left,
    closed,
    observer: (left?.observer ?? false) || (closed?.observer ?? false) || context.isObserver(sid),
    synced: left?.synced ?? closed?.synced ?? null,
  }
}

/** All servers were stopped, or frozen and copied: connections break, and no log goes on. */
function isCollection(
  { sid, leader, left, closed, to }: Separation,
  context: PairingContext,
): 'yes' | 'no' | 'undecided' {
  if (to < context.to - COLLECTION_MS || (left !== null && closed !== null)) return 'no'
  if (closed?.code === 'TXN_TIMEOUT' || closed?.code === 'READ_TIMEOUT' || left?.code === 'READ_TIMEOUT') return 'no'
  const other = left === null ? sid : leader
  const last = other === null ? null : context.lastRecordOf(other)
  if (last === null) return 'undecided'
  return last <= to + COLLECTION_MS / 2 ? 'yes' : 'no'
}
