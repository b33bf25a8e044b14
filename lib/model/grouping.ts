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
  let groups = holdings.map((holding) => groupOf([holding]))
  // Of thousands of holdings most have nothing that a rule looks at.
  const joinWhile = (fits: Fits, mayFit: (group: Group) => boolean): void => {
    const before = new Set(groups)
    const left = new Set(joinNearest(groups.filter(mayFit), fits))
    const stayed = groups.filter((group) => !mayFit(group) || left.has(group))
    groups = [...stayed, ...[...left].filter((group) => !before.has(group))]
  }
  joinWhile(shareVotes, hasVotes)
  for (const differing of [0, 0.5])
    joinWhile((a, b) => sameAddresses(a, b, differing) && !shareSid(a, b) && !epochsApart(a, b), hasAddresses)
  joinWhile((a, b) => isImpostor(a, b) || isImpostor(b, a), hasAddresses)
  joinWhile(
    (a, b) => !shareSid(a, b) && !contradict(a, b),
    () => true,
  )
  const order = new Map(holdings.map((holding, i) => [holding, i]))
  const first = ({ holdings: own }: Group): number => Math.min(...own.map((holding) => order.get(holding)!))
  return groups.sort((a, b) => first(a) - first(b)).map((group) => [...group.holdings])
}

type Fits = (a: Group, b: Group) => boolean

/** Holdings that are of one ensemble as far as is known, and what they say together. */
interface Group {
  readonly holdings: readonly Holding[]
  readonly sids: ReadonlySet<number>
  /** Server id → address. */
  readonly members: ReadonlyMap<number, string>
  readonly epochs: readonly { readonly low: number; readonly high: number }[]
  /** Of each folder its names from the outermost on. */
  readonly folders: readonly (readonly string[])[]
}

function groupOf(holdings: readonly Holding[]): Group {
  return {
    holdings,
    sids: new Set(holdings.map(({ sid }) => sid)),
    members: new Map(holdings.flatMap(({ members }) => [...members].map(([sid, { address }]) => [sid, address]))),
    epochs: holdings.flatMap(({ epochs }) => epochs ?? []),
    folders: [...new Set(holdings.map(({ folder }) => folder))].map((folder) => folder.split('/')),
  }
}

/** The later group that a group is joined with first, and the folders that they have in common. */
interface Partner {
  readonly group: Group
  readonly near: number
}

/**
 * Joins the two groups whose common folder is deepest, of equals the earliest, as long as any two fit. Each group keeps the
 * best of those behind it, so that only one that loses it looks at all of them again: there may be thousands.
 */
function joinNearest(groups: readonly Group[], fits: Fits): Group[] {
  const left = [...groups]
  const partners = new Map(left.map((group, i) => [group, bestOf(group, left.slice(i + 1), fits)]))
  for (let first = nearest(left, partners); first !== null; first = nearest(left, partners)) {
    const second = partners.get(first)!.group
    const joined = groupOf([...first.holdings, ...second.holdings])
    for (const gone of [first, second]) left.splice(left.indexOf(gone), 1)
    for (const [i, group] of left.entries()) {
      const partner = partners.get(group) ?? null
      if (partner?.group === first || partner?.group === second)
        partners.set(group, bestOf(group, [...left.slice(i + 1), joined], fits))
      else partners.set(group, nearer(partner, group, joined, fits))
    }
    left.push(joined)
  }
  return left
}

function bestOf(group: Group, others: readonly Group[], fits: Fits): Partner | null {
  return others.reduce((best: Partner | null, other) => nearer(best, group, other, fits), null)
}

/** The other group where it fits and is nearer than the partner so far. */
function nearer(partner: Partner | null, group: Group, other: Group, fits: Fits): Partner | null {
  const near = nearness(group, other)
  return near > (partner?.near ?? -1) && fits(group, other) ? { group: other, near } : partner
}

function nearest(groups: readonly Group[], partners: ReadonlyMap<Group, Partner | null>): Group | null {
  let best: Group | null = null
  let most = -1
  for (const group of groups) {
    const near = partners.get(group)?.near ?? -1
    if (near > most) [best, most] = [group, near]
  }
  return best
}

/** Folders that the nearest two of their files have in common. */
function nearness(a: Group, b: Group): number {
  let most = 0
  for (const one of a.folders) for (const other of b.folders) most = Math.max(most, commonFolders(one, other))
  return most
}

function commonFolders(left: readonly string[], right: readonly string[]): number {
  let count = 0
  while (count < left.length && left[count] !== '' && left[count] === right[count]) count += 1
  return count
}

function shareSid(a: Group, b: Group): boolean {
  for (const sid of b.sids) if (a.sids.has(sid)) return true
  return false
}

/** How far apart the clocks of two servers may be for the same vote. */
const VOTE_WINDOW = 60_000
/** Before the first transaction every ensemble casts the same votes. */
const EMPTY = / 0$/

function hasVotes({ holdings }: Group): boolean {
  return holdings.some(({ cast, received }) => cast.size > 0 || received.size > 0)
}

function shareVotes(a: Group, b: Group): boolean {
  return a.holdings.some((one) =>
    b.holdings.some((other) => hears(one, other) || hears(other, one) || hearTheSame(one, other)),
  )
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

const LEAST_ADDRESSES = 2

function hasAddresses({ members }: Group): boolean {
  return members.size >= LEAST_ADDRESSES
}

/** Two or more server ids have the same address in both; so many of those for one have another, at most. */
function sameAddresses(a: Group, b: Group, differing: number): boolean {
  const { same, different } = compareMembers(a, b)
  return same >= LEAST_ADDRESSES && different <= same * differing
}

function compareMembers(a: Group, b: Group): { same: number; different: number } {
  let same = 0
  let different = 0
  for (const [sid, address] of a.members) {
    const other = b.members.get(sid)
    if (other === undefined) continue
    if (other === address) same += 1
    else different += 1
  }
  return { same, different }
}

/** Epochs of one ensemble grow by single steps: far apart ones are of two. */
function epochsApart(a: Group, b: Group): boolean {
  return a.epochs.some((one) => b.epochs.some((other) => Math.max(one.low - other.high, other.low - one.high) > 16))
}

function contradict(a: Group, b: Group): boolean {
  const { same, different } = compareMembers(a, b)
  if (different > same) return true
  return epochsApart(a, b) || strangers(a, b) || strangers(b, a)
}

/** Every configuration of `a` is known, and it names no server of `b`. */
function strangers({ members, sids }: Group, b: Group): boolean {
  const known = (sid: number): boolean => members.has(sid)
  return members.size >= 2 && [...sids].every(known) && ![...b.sids].some(known)
}

/** A single holding beside a group that has its server id already, with the others at the same addresses. */
function isImpostor(one: Group, group: Group): boolean {
  if (one.holdings.length !== 1 || group.holdings.length < 2) return false
  const parent = one.holdings[0]!.folder.split('/').slice(0, -1).join('/')
  return (
    shareSid(one, group) &&
    group.holdings.every((holding) => isInside(holding.folder, parent)) &&
    sameAddresses(one, group, 0.5) &&
    !epochsApart(one, group)
  )
}
