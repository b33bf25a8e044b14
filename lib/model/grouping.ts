import { type Group, groupOf, shareSid } from './group.ts'
import { type Holding, isInside } from './holding.ts'
import { type Fits, joinNearest } from './join-nearest.ts'
import { type Neighbours, OtherServers, SameAddress, Tied } from './neighbours.ts'
import { sameHosts } from './resolved.ts'
import { emptyVoteTies, tiedByVotes } from './vote-ties.ts'

/**
 * Which holdings are of one ensemble. Never by server id alone: several ensembles count their servers from 1.
 *
 * 1. A vote that one log casts and another receives, or a settled vote that both receive, ties them for certain. Those from
 *    before the first transaction are the same everywhere: they tie what lies nearest, unless names mean other hosts there.
 * 2. Configurations and leaders' lines that give the same addresses tie those that lie nearest to each other first.
 * 3. What is left joins what lies nearest in the folders, unless something contradicts.
 *
 * By 2 and 3 no group gets a second holding of a server id, but for one that shares both the parent folder and the other
 * servers' addresses: a process that runs under another's id.
 */
export function grouped(holdings: readonly Holding[]): Holding[][] {
  let groups = tiedByVotes(holdings).map(groupOf)
  // Of thousands of holdings most have nothing that a rule looks at.
  const joinWhile = (fits: Fits, mayFit: (group: Group) => boolean, neighboursOf: () => Neighbours): void => {
    const before = new Set(groups)
    const left = new Set(joinNearest(groups.filter(mayFit), fits, neighboursOf))
    const stayed = groups.filter((group) => !mayFit(group) || left.has(group))
    groups = [...stayed, ...[...left].filter((group) => !before.has(group))]
  }
  const ties = emptyVoteTies(holdings)
  joinWhile(
    (a, b) => areTied(a, b, ties) && (sameHosts(a.resolved, b.resolved) ?? !shareSid(a, b)),
    ({ holdings: own }) => own.some((holding) => ties.has(holding)),
    () => new Tied(ties),
  )
  for (const differing of [0, 0.5])
    joinWhile(
      (a, b) => sameAddresses(a, b, differing) && !shareSid(a, b) && !epochsApart(a, b),
      hasAddresses,
      () => new SameAddress(),
    )
  joinWhile(
    (a, b) => isImpostor(a, b) || isImpostor(b, a),
    hasAddresses,
    () => new SameAddress(),
  )
  joinWhile(
    (a, b) => !shareSid(a, b) && !contradict(a, b),
    () => true,
    () => new OtherServers(),
  )
  const order = new Map(holdings.map((holding, i) => [holding, i]))
  const first = ({ holdings: own }: Group): number => Math.min(...own.map((holding) => order.get(holding)!))
  return groups.sort((a, b) => first(a) - first(b)).map((group) => [...group.holdings])
}

function areTied(a: Group, b: Group, ties: ReadonlyMap<Holding, ReadonlySet<Holding>>): boolean {
  return a.holdings.some((one) => b.holdings.some((other) => ties.get(one)?.has(other)))
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
