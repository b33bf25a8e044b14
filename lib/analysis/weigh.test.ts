import { expect, test } from 'vitest'
import { type Fact, FactSet } from './fact-set.ts'
import { ServerClocks } from './server-clocks.ts'
import { fact, factsOf, role, type Scene, separation, viewWith } from './testing.ts'
import { unexplainedOf } from './unexplained.ts'
import { weigh } from './weigh.ts'

const T = 60_000
const ended = (sid: number, from: number, next: number | null) =>
  fact('process-ended', sid, from, { to: next ?? from, next, orderly: false, inferred: false })
const elected: Scene = {
  terms: [
    { leader: 5, from: 0, to: T },
    { leader: 4, from: T + 2_000, to: null },
  ],
  roles: [role(5, 'leading', 'broadcast', 0, T, 5), role(4, 'leading', 'broadcast', T + 2_000, null, 4)],
}

const cases: readonly { title: string; facts: readonly Fact[]; scene?: Scene; causes: readonly string[] }[] = [
  {
    title: 'a leader that died is one finding, not one more for each follower that lost it',
    facts: [
      ended(5, T, T + 20_000),
      ...[1, 2, 3, 4].map((sid) => separation(sid, { left: { from: T + sid, code: 'EOF' } })),
      fact('link-lost', 1, T, { peer: 5, code: 'EOF' }),
      fact('dial-failed', 2, T + 30, { to: T + 500, peer: 5, code: 'REFUSED', count: 3 }),
    ],
    scene: elected,
    causes: ['leader_crash_election'],
  },
  {
    title: 'the fsync that held the ACK back is the reason for the cut, not a second finding',
    facts: [
      separation(1, { closed: { from: T, code: 'TXN_TIMEOUT' }, left: { from: T + 400, code: 'RESET' } }),
      fact('fsync-slow', 1, T - 10_500, { to: T + 300, ms: 10_800 }),
    ],
    causes: ['follower_cut_off_transaction_timeout'],
  },
  {
    title: 'two independent faults are two findings',
    facts: [
      separation(1, { closed: { from: T, code: 'READ_TIMEOUT' }, left: { from: T + 4_000, code: 'PIPE' } }),
      fact('silence', 1, T - 10_000, { to: T + 4_000 }),
      ...[0, 2_000, 4_000].map((more) => fact('fsync-slow', 2, T + more - 1_500, { to: T + more, ms: 1_500 })),
    ],
    causes: ['follower_frozen', 'slow_disk_sync'],
  },
  {
    title: 'a restart soon after a fault belongs to it',
    facts: [
      separation(1, { closed: { from: T, code: 'TXN_TIMEOUT' }, left: { from: T + 400, code: 'RESET' } }),
      ended(1, T + 8_000, T + 10_000),
      fact('link-lost', 2, T + 8_000, { peer: 1, code: 'EOF' }),
    ],
    causes: ['follower_cut_off_transaction_timeout'],
  },
  {
    title: 'a link that breaks and a refused dial are nothing by themselves',
    facts: [fact('link-lost', 2, T, { peer: 1, code: 'EOF' })],
    causes: [],
  },
]

test.each(cases)('$title', ({ facts, scene = {}, causes }) => {
  const { claims } = weigh(factsOf(...facts), viewWith(scene))
  expect(claims.map(({ cause }) => cause).sort()).toEqual([...causes].sort())
})

test('every one of very many faults is found', () => {
  const faults = Array.from({ length: 1_000 }, (_, i) => ended(1 + (i % 2), i * 600_000, null))
  const { claims, rest } = weigh(factsOf(...faults), viewWith({}))
  expect([claims.length, rest.all.length]).toEqual([1_000, 0])
})

test('what no cause explains is kept, with its lines', () => {
  const lonely = separation(1, { closed: { from: T, code: '' }, left: { from: T, code: '' } })
  const { claims, rest } = weigh(factsOf(lonely), viewWith({}))
  expect(claims).toEqual([])
  expect(unexplainedOf(rest, ServerClocks.inAgreement)).toMatchObject([
    { text: expect.stringContaining('between 1 and 5'), evidence: expect.any(Array) },
  ])
})

test('facts are found by kind, server and time', () => {
  const set = new FactSet([1_000, 3_000, 2_000].map((at) => fact('link-lost', 1, at, { peer: 2, code: 'EOF' })))
  expect(set.of('link-lost').map(({ from }) => from)).toEqual([1_000, 2_000, 3_000])
  expect(set.beginning('link-lost', 1_000, 2_000)).toHaveLength(2)
  expect(set.on('link-lost', 2)).toEqual([])
  expect(set.within('pause', 0, 9_000)).toEqual([])
})
