import { expect, test } from 'vitest'
import { type Group, groupOf, shareSid } from './group.ts'
import type { Holding } from './holding.ts'
import { joinNearest } from './join-nearest.ts'
import { OtherServers, SameAddress } from './neighbours.ts'

/** A server of which only its place is known, and the addresses that it says. */
function holding(folder: string, sid: number, addresses: Readonly<Record<number, string>> = {}): Holding {
  const members = new Map(
    Object.entries(addresses).map(([id, address]) => [Number(id), { sid: Number(id), address, participant: true }]),
  )
  const nothing = { files: [], log: null, cast: new Map(), received: new Map(), resolved: new Map(), epochs: null }
  return { folder, sid, members, ...nothing } as unknown as Holding
}

function ensembles(count: number): Group[] {
  return Array.from({ length: count }, (_, i) =>
    [1, 2, 3].map((sid) => groupOf([holding(`dc${i % 7}/zk-${i}/${sid}`, sid, { 1: `a${i}`, 2: `b${i}` })])),
  ).flat()
}

const placesOf = (groups: readonly Group[]) =>
  groups.map(({ holdings }) => holdings.map(({ folder, sid }) => `${folder}:${sid}`).sort()).sort()

test.each([
  ['other servers', () => new OtherServers()],
  ['the same address', () => new SameAddress()],
])('a thousand ensembles, found by %s, are no million questions', (_, neighboursOf) => {
  const count = 1_000
  let asked = 0
  const fits = (a: Group, b: Group): boolean => {
    asked += 1
    return !shareSid(a, b)
  }
  const joined = joinNearest(ensembles(count), fits, neighboursOf)
  expect(placesOf(joined)).toEqual(
    Array.from({ length: count }, (_, i) => [1, 2, 3].map((sid) => `dc${i % 7}/zk-${i}/${sid}:${sid}`)).sort(),
  )
  expect(asked).toBeLessThan(count * 3 * 20)
})

test('the deepest common folder comes first, of equals the earliest; a joined group comes last', () => {
  const groups = ['a/x', 'a/y/1', 'a/y/2', 'b'].map((folder, i) => groupOf([holding(folder, i + 1)]))
  const most = (size: number) => (a: Group, b: Group) => a.holdings.length + b.holdings.length <= size
  const join = (size: number) =>
    joinNearest(groups, most(size), () => new OtherServers()).map(({ holdings }) => holdings.map(({ sid }) => sid))
  expect(join(2)).toEqual([
    [2, 3],
    [1, 4],
  ])
  expect(join(3)).toEqual([[4], [1, 2, 3]])
  expect(join(4)).toEqual([[4, 1, 2, 3]])
})

test('paths from the root are as near to each other as others', () => {
  const groups = ['/z/1', '/y/1', '/y/2', '/z/2'].map((folder, i) => groupOf([holding(folder, i + 1)]))
  const pairs = (a: Group, b: Group) => a.holdings.length + b.holdings.length === 2
  const joined = joinNearest(groups, pairs, () => new OtherServers())
  expect(joined.map(({ holdings }) => holdings.map(({ sid }) => sid))).toEqual([
    [1, 4],
    [2, 3],
  ])
})
