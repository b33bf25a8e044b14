import { type Holding, isInside } from './holding.ts'

/**
 * Which holdings are of one ensemble. Never by server id alone: several ensembles count their servers from 1.
 *
 * 1. A vote that one log casts and another receives, or a settled vote that both receive, ties them for certain.
 * 2. Configurations and leaders' lines that give the same addresses tie those that lie nearest to each other first.
 * 3. What is left joins what lies nearest in the folders, unless something contradicts.
 *
 * By 2 and 3 no group gets a second holding of a server id, but for one that shares both the parent folder and the other
 * servers' addresses: a process that runs under another's id.
 */
export function grouped(holdings: readonly Holding[]): Holding[][] {
  let groups = holdings.map((holding, number) => ({ holdings: [holding], number }))
  let count = groups.length
  const joinWhile = (fits: Fits): void => {
    let pairs = groups.flatMap((group, i) => pairsOf(groups.slice(i + 1), group, fits))
    for (let pair = nearest(pairs); pair !== null; pair = nearest(pairs)) {
      const { a, b } = pair
      const joined = { holdings: [...a.holdings, ...b.holdings], number: count++ }
      groups = groups.filter((group) => group !== a && group !== b)
      pairs = pairs.filter((other) => other.a !== a && other.a !== b && other.b !== a && other.b !== b)
      for (const fitting of pairsOf(groups, joined, fits)) pairs.push(fitting)
      groups.push(joined)
    }
  }
  joinWhile(shareVotes)
  for (const differing of [0, 0.5])
    joinWhile((a, b) => sameAddresses(a, b, differing) && !shareSid(a, b) && !epochsApart(a, b))
  joinWhile((a, b) => isImpostor(a, b) || isImpostor(b, a))
  joinWhile((a, b) => !shareSid(a, b) && !contradict(a, b))
  const order = new Map(holdings.map((holding, i) => [holding, i]))
  const first = (group: Holding[]): number => Math.min(...group.map((holding) => order.get(holding)!))
  return groups.map((group) => group.holdings).sort((a, b) => first(a) - first(b))
}

type Fits = (a: Holding[], b: Holding[]) => boolean

/** A later group has a higher number. */
interface Group {
  readonly holdings: Holding[]
  readonly number: number
}

/** Two groups that may be joined, the earlier first, and the folders that they have in common. */
interface Pair {
  readonly a: Group
  readonly b: Group
  readonly near: number
}

/** One group with each of the others that it fits. */
function pairsOf(others: readonly Group[], group: Group, fits: Fits): Pair[] {
  const pairs: Pair[] = []
  for (const other of others) {
    const [a, b] = other.number < group.number ? [other, group] : [group, other]
    if (fits(a.holdings, b.holdings)) pairs.push({ a, b, near: nearness(a.holdings, b.holdings) })
  }
  return pairs
}

/** The pair whose common folder is deepest; of equals that of the earliest groups. */
function nearest(pairs: readonly Pair[]): Pair | null {
  let best: Pair | null = null
  for (const pair of pairs) {
    if (best === null || pair.near > best.near) best = pair
    else if (pair.near === best.near && (pair.a.number - best.a.number || pair.b.number - best.b.number) < 0)
      best = pair
  }
  return best
}

/** Folders that the nearest two of their files have in common. */
function nearness(a: readonly Holding[], b: readonly Holding[]): number {
  let most = 0
  for (const one of a) for (const other of b) most = Math.max(most, commonFolders(one.folder, other.folder))
  return most
}

function commonFolders(a: string, b: string): number {
  const left = a.split('/')
  const right = b.split('/')
  let count = 0
  while (count < left.length && left[count] !== '' && left[count] === right[count]) count += 1
  return count
}

function shareSid(a: readonly Holding[], b: readonly Holding[]): boolean {
  return a.some((one) => b.some((other) => other.sid === one.sid))
}

/** How far apart the clocks of two servers may be for the same vote. */
const VOTE_WINDOW = 60_000
/** Before the first transaction every ensemble casts the same votes. */
const EMPTY = / 0$/

function shareVotes(a: readonly Holding[], b: readonly Holding[]): boolean {
  return a.some((one) => b.some((other) => hears(one, other) || hears(other, one) || hearTheSame(one, other)))
}

function hears(one: Holding, other: Holding): boolean {
  for (const [token, at] of one.cast) {
    const then = other.received.get(token)
    if (then !== undefined && Math.abs(at - then) < (EMPTY.test(token) ? 2_000 : VOTE_WINDOW)) return true
  }
  return false
}

function hearTheSame(one: Holding, other: Holding): boolean {
  for (const token of one.received.keys())
    if (token.startsWith('settled ') && !EMPTY.test(token) && other.received.has(token)) return true
  return false
}

/** Two or more server ids have the same address in both; so many of those for one have another, at most. */
function sameAddresses(a: readonly Holding[], b: readonly Holding[], differing: number): boolean {
  const { same, different } = compareMembers(a, b)
  return same >= 2 && different <= same * differing
}

function compareMembers(a: readonly Holding[], b: readonly Holding[]): { same: number; different: number } {
  let same = 0
  let different = 0
  const theirs = membersOf(b)
  for (const [sid, address] of membersOf(a)) {
    const other = theirs.get(sid)
    if (other === undefined) continue
    if (other === address) same += 1
    else different += 1
  }
  return { same, different }
}

function membersOf(group: readonly Holding[]): Map<number, string> {
  return new Map(group.flatMap((holding) => [...holding.members].map(([sid, { address }]) => [sid, address])))
}

/** Epochs of one ensemble grow by single steps: far apart ones are of two. */
function epochsApart(a: readonly Holding[], b: readonly Holding[]): boolean {
  return a.some((one) =>
    b.some(({ epochs }) => {
      if (one.epochs === null || epochs === null) return false
      return Math.max(one.epochs.low - epochs.high, epochs.low - one.epochs.high) > 16
    }),
  )
}

function contradict(a: readonly Holding[], b: readonly Holding[]): boolean {
  const { same, different } = compareMembers(a, b)
  if (different > same) return true
  return epochsApart(a, b) || strangers(a, b) || strangers(b, a)
}

/** Every configuration of `a` is known, and it names no server of `b`. */
function strangers(a: readonly Holding[], b: readonly Holding[]): boolean {
  const known = membersOf(a)
  return known.size >= 2 && a.every((holding) => known.has(holding.sid)) && !b.some((holding) => known.has(holding.sid))
}

/** A single holding beside a group that has its server id already, with the others at the same addresses. */
function isImpostor(one: readonly Holding[], group: readonly Holding[]): boolean {
  if (one.length !== 1 || group.length < 2) return false
  const parent = one[0]!.folder.split('/').slice(0, -1).join('/')
  return (
    shareSid(one, group) &&
    group.every((holding) => isInside(holding.folder, parent)) &&
    sameAddresses(one, group, 0.5) &&
    !epochsApart(one, group)
  )
}
