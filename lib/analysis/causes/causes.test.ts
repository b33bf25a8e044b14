import { describe, expect, test } from 'vitest'
import type { Fact } from '../fact-set.ts'
import { fact, factsOf, role, type Scene, separation, viewWith } from '../testing.ts'
import type { Claim } from './claim.ts'
import { causes } from './registry.ts'

interface Case {
  readonly cause: string
  readonly title: string
  readonly facts: readonly Fact[]
  readonly scene?: Scene
  /** Servers of the claim; null: none is made. */
  readonly sids: readonly number[] | null
  readonly confidence?: Claim['confidence']
  readonly severity?: Claim['severity']
}

const T = 60_000
const silence = (sid: number, from: number, to: number) => fact('silence', sid, from, { to })
const fsync = (sid: number, to: number, ms: number) => fact('fsync-slow', sid, to - ms, { to, ms })
const ended = (sid: number, from: number, next: number | null) =>
  fact('process-ended', sid, from, { to: next ?? from, next, orderly: false, inferred: false })
const lost = (sid: number, peer: number, from: number) => fact('link-lost', sid, from, { peer, code: 'EOF' })
const steppedDown = (sid: number, from: number, reason: 'too_few_followers' | 'rolled_over' | 'internal_error') =>
  fact('leader-stepped-down', sid, from, { reason, text: reason })
const hole = (sid: number) =>
  fact('transactions-missing', sid, T - 5_000, {
    to: T + 1_000,
    ...{ after: 0x100000005n, next: 0x100000009n, count: 3, heldBy: [5], mayBeCopied: false },
  })
const cutOff = separation(1, { closed: { from: T, code: 'TXN_TIMEOUT' }, left: { from: T + 400, code: 'RESET' } })
const newLeader: Scene = {
  terms: [
    { leader: 5, from: 0, to: T },
    { leader: 4, from: T + 2_000, to: null },
  ],
  roles: [role(5, 'leading', 'broadcast', 0, T, 5), role(4, 'leading', 'broadcast', T + 2_000, null, 4)],
}
const everySecond = (from: number, to: number): number[] =>
  Array.from({ length: (to - from) / 1_000 }, (_, i) => from + i * 1_000)

const cases: readonly Case[] = [
  {
    cause: 'follower_cut_off_transaction_timeout',
    title: 'the leader’s timer ran out, the follower read a reset',
    facts: [cutOff],
    sids: [1],
    confidence: 'proven',
  },
  {
    cause: 'follower_cut_off_transaction_timeout',
    title: 'only the leader’s log',
    facts: [separation(1, { closed: { from: T, code: 'TXN_TIMEOUT' } })],
    scene: { without: [1] },
    sids: [1],
    confidence: 'bounded',
  },
  {
    cause: 'follower_cut_off_transaction_timeout',
    title: 'the follower wrote nothing at all: it was frozen',
    facts: [cutOff, silence(1, T - 11_000, T + 300)],
    sids: null,
  },
  {
    cause: 'follower_cut_off_transaction_timeout',
    title: 'the leader stood still, and blames all its followers at once',
    facts: [cutOff, silence(5, T - 12_000, T)],
    sids: null,
  },
  {
    cause: 'follower_frozen',
    title: 'silence up to the read timeout, and a late reaction',
    facts: [
      separation(1, { closed: { from: T, code: 'READ_TIMEOUT' }, left: { from: T + 4_000, code: 'PIPE' } }),
      silence(1, T - 10_000, T + 4_000),
    ],
    sids: [1],
    confidence: 'proven',
  },
  {
    cause: 'follower_frozen',
    title: 'no usual pace, but no record either until it reacted too late',
    facts: [separation(1, { closed: { from: T, code: 'READ_TIMEOUT' }, left: { from: T + 4_000, code: 'PIPE' } })],
    scene: { records: { 1: [0, T - 11_000, T + 4_000, T + 5_000] } },
    sids: [1],
  },
  {
    cause: 'follower_frozen',
    title: 'one record inside the time refutes it',
    facts: [separation(1, { closed: { from: T, code: 'READ_TIMEOUT' }, left: { from: T + 4_000, code: 'PIPE' } })],
    scene: { records: { 1: [0, T - 11_000, T - 4_000, T + 4_000] } },
    sids: null,
  },
  {
    cause: 'follower_frozen',
    title: 'a late reaction in a log without INFO lines, whose silence says nothing',
    facts: [separation(1, { closed: { from: T, code: 'READ_TIMEOUT' }, left: { from: T + 4_000, code: 'PIPE' } })],
    scene: { warningsOnly: [1], records: { 1: [0, T - 11_000, T + 4_000, T + 5_000] } },
    sids: [1],
    confidence: 'consistent',
  },
  {
    cause: 'follower_crash',
    title: 'last line, and its peer loses it at once',
    facts: [ended(1, T, T + 9_000), lost(2, 1, T + 5)],
    sids: [1],
    confidence: 'proven',
  },
  {
    cause: 'follower_crash',
    title: 'the leader’s process is not a follower’s',
    facts: [ended(5, T, T + 9_000), lost(2, 5, T + 5)],
    sids: null,
  },
  {
    cause: 'follower_network_partition',
    title: 'both ends read nothing while both ran',
    facts: [
      separation(1, { closed: { from: T, code: 'READ_TIMEOUT' }, left: { from: T + 200, code: 'READ_TIMEOUT' } }),
    ],
    sids: [1],
    confidence: 'proven',
  },
  {
    cause: 'follower_network_partition',
    title: 'a reset is no timeout',
    facts: [separation(1, { closed: { from: T, code: 'RESET' }, left: { from: T, code: 'RESET' } })],
    sids: null,
  },
  {
    cause: 'leader_crash_election',
    title: 'the leader’s process ended, its followers read end of stream',
    facts: [ended(5, T, null), separation(1, { left: { from: T + 4, code: 'EOF' } })],
    scene: newLeader,
    sids: [5],
    confidence: 'proven',
  },
  {
    cause: 'leader_crash_election',
    title: 'the leader said that it steps down',
    facts: [
      ended(5, T, null),
      steppedDown(5, T, 'internal_error'),
      separation(1, { left: { from: T + 4, code: 'EOF' } }),
    ],
    scene: newLeader,
    sids: null,
  },
  {
    cause: 'leader_frozen_election',
    title: 'followers timed out while the leader wrote nothing',
    facts: [separation(1, { left: { from: T, code: 'READ_TIMEOUT' }, closed: { from: T + 12_000, code: 'EOF' } })],
    scene: { ...newLeader, records: { 5: [...everySecond(0, T - 10_000), T + 12_000] } },
    sids: [5],
    confidence: 'proven',
  },
  {
    cause: 'leader_frozen_election',
    title: 'the leader wrote all the time',
    facts: [separation(1, { left: { from: T, code: 'READ_TIMEOUT' }, closed: { from: T, code: 'READ_TIMEOUT' } })],
    scene: newLeader,
    sids: null,
  },
  {
    cause: 'leader_network_partition',
    title: 'both sides timed out while the leader wrote',
    facts: [separation(1, { left: { from: T, code: 'READ_TIMEOUT' }, closed: { from: T, code: 'READ_TIMEOUT' } })],
    scene: newLeader,
    sids: [5],
    confidence: 'proven',
  },
  {
    cause: 'leader_network_partition',
    title: 'the term goes on: one follower is no majority',
    facts: [separation(1, { left: { from: T, code: 'READ_TIMEOUT' }, closed: { from: T, code: 'READ_TIMEOUT' } })],
    sids: null,
  },
  {
    cause: 'quorum_loss',
    title: 'three of five gone',
    facts: [
      ended(1, T, null),
      ended(2, T + 10, null),
      ended(3, T + 20, null),
      steppedDown(5, T + 700, 'too_few_followers'),
    ],
    scene: { ...newLeader, terms: [{ leader: 5, from: 0, to: T + 20 }] },
    sids: [1, 2, 3],
    confidence: 'proven',
  },
  {
    cause: 'quorum_loss',
    title: 'two of five gone: three are a majority',
    facts: [ended(1, T, null), ended(2, T + 10, null)],
    scene: newLeader,
    sids: null,
  },
  {
    cause: 'zxid_rollover',
    title: 'the leader printed the reason',
    facts: [steppedDown(5, T, 'rolled_over'), separation(1, { left: { from: T + 4, code: 'EOF' } })],
    scene: newLeader,
    sids: [5],
    severity: 'warning',
  },
  {
    cause: 'zxid_rollover',
    title: 'by transaction logs alone',
    facts: [1, 2].map((sid) =>
      fact('epoch-begun', sid, T, { to: T + 9_000, last: 0xe_ffff_fffen, first: 0xf_0000_0001n, rolledOver: true }),
    ),
    scene: { without: [1, 2, 3, 4, 5], terms: [], roles: [] },
    sids: [],
    severity: 'warning',
  },
  {
    cause: 'zxid_rollover',
    title: 'an epoch that had zxids left',
    facts: [
      fact('epoch-begun', 1, T, { to: T + 9_000, last: 0xe_0000_ffffn, first: 0xf_0000_0001n, rolledOver: false }),
    ],
    scene: { without: [1, 2, 3, 4, 5], terms: [], roles: [] },
    sids: null,
  },
  {
    cause: 'zxid_rollover',
    title: 'another reason',
    facts: [steppedDown(5, T, 'too_few_followers')],
    scene: newLeader,
    sids: null,
  },
  {
    cause: 'slow_disk_sync',
    title: 'a row of slow fsyncs',
    facts: [fsync(2, T, 1_300), fsync(2, T + 2_000, 1_400), fsync(2, T + 4_000, 1_500)],
    sids: [2],
    severity: 'warning',
  },
  { cause: 'slow_disk_sync', title: 'one hiccup', facts: [fsync(2, T, 1_300)], sids: [2], severity: 'info' },
  {
    cause: 'slow_disk_sync',
    title: 'the fsync is as long as a pause of the process',
    facts: [fsync(2, T, 12_000), fact('pause', 2, T - 12_100, { to: T, ms: 12_100, seenBy: 'monitor' })],
    sids: null,
  },
  {
    cause: 'disk_full',
    title: 'the operating system refused to write',
    facts: [fact('disk-error', 1, T, { message: 'No space left on device', full: true, count: 3 })],
    sids: [1],
  },
  {
    cause: 'disk_full',
    title: 'without its log: many quick returns fit it',
    facts: Array.from({ length: 6 }, (_, i) =>
      separation(1, { closed: { from: T + i * 200, code: 'EOF' }, synced: null }),
    ),
    scene: { without: [1] },
    sids: [1],
    confidence: 'consistent',
  },
  {
    cause: 'disk_full',
    title: 'two returns do not',
    facts: [
      separation(1, { closed: { from: T, code: 'EOF' } }),
      separation(1, { closed: { from: T + 200, code: 'EOF' } }),
    ],
    scene: { without: [1] },
    sids: null,
  },
  {
    cause: 'txn_log_corruption',
    title: 'a record failed its checksum at the start',
    facts: [fact('database-unreadable', 1, T, { what: 'txn-log', message: 'CRC check failed', count: 2 })],
    sids: [1],
  },
  {
    cause: 'txn_log_corruption',
    title: 'epoch files that contradict each other are no corruption',
    facts: [fact('database-unreadable', 1, T, { what: 'epoch', message: 'The accepted epoch is less', count: 1 })],
    sids: null,
  },
  {
    cause: 'snapshot_corruption',
    title: 'skipped for an older one',
    facts: [fact('snapshot-skipped', 1, T, { file: 'snapshot.5', torn: false })],
    sids: [1],
    severity: 'critical',
  },
  {
    cause: 'snapshot_corruption',
    title: 'unfinished when the process ended',
    facts: [fact('snapshot-skipped', 1, T, { file: 'snapshot.5', torn: true })],
    sids: [1],
    severity: 'info',
  },
  {
    cause: 'lost_transactions_on_follower',
    title: 'a digest differs when the log is replayed',
    facts: [fact('digest-mismatch', 1, T, { afterSnapshotTransfer: false })],
    sids: [1],
  },
  {
    cause: 'lost_transactions_on_follower',
    title: 'a hole in its log, which it has read since',
    facts: [hole(1), fact('process-began', 1, T + 20_000, { log: 0, run: 1 })],
    sids: [1],
    confidence: 'proven',
  },
  {
    cause: 'lost_transactions_on_follower',
    title: 'a hole in its log, while it still has everything in memory',
    facts: [hole(1), cutOff],
    sids: null,
  },
  {
    cause: 'lost_transactions_on_follower',
    title: 'a hole in its log, and no line of that time',
    facts: [hole(1)],
    scene: { without: [1] },
    sids: [1],
    confidence: 'bounded',
  },
  {
    cause: 'lost_transactions_on_follower',
    title: 'after a copy that was taken while writes went on',
    facts: [fact('digest-mismatch', 1, T, { afterSnapshotTransfer: true })],
    sids: null,
  },
  {
    cause: 'jvm_pause',
    title: 'the monitor saw it',
    facts: [fact('pause', 2, T - 3_000, { to: T, ms: 3_000, seenBy: 'monitor' })],
    sids: [2],
    severity: 'warning',
  },
  { cause: 'jvm_pause', title: 'silence alone is no pause', facts: [silence(2, T - 6_000, T)], sids: null },
  {
    cause: 'session_expiry_storm',
    title: 'many at once, nobody changed its role',
    facts: [fact('session-expiries', 5, T, { to: T + 2_000, count: 40, timeoutMs: 4_000 })],
    sids: [],
  },
  {
    cause: 'session_expiry_storm',
    title: 'after a change of leader',
    facts: [fact('session-expiries', 4, T + 7_000, { to: T + 9_000, count: 40, timeoutMs: 4_000 })],
    scene: newLeader,
    sids: null,
  },
  {
    cause: 'session_expiry_storm',
    title: 'a handful',
    facts: [fact('session-expiries', 5, T, { to: T + 2_000, count: 4, timeoutMs: 4_000 })],
    sids: null,
  },
  {
    cause: 'jute_maxbuffer_exceeded',
    title: 'a client’s packet was refused',
    facts: [fact('oversized-packet', 1, T, { reader: 'server', length: 2_000_057, limit: 1_048_575, count: 1 })],
    sids: [],
    severity: 'warning',
  },
  {
    cause: 'jute_maxbuffer_exceeded',
    title: 'the leader’s packet was refused by a follower',
    facts: [fact('oversized-packet', 1, T, { reader: 'learner', length: 2_000_057, limit: null, count: 3 })],
    sids: [],
    severity: 'critical',
  },
  {
    cause: 'peer_down_at_start',
    title: 'refused before the quorum, seen long after it',
    facts: [
      fact('process-began', 2, 1_000, { log: 0, run: 0 }),
      fact('dial-failed', 2, 2_000, { to: 3_000, peer: 1, code: 'REFUSED', count: 3 }),
    ],
    scene: { without: [1], terms: [{ leader: 5, from: 4_000, to: null }] },
    sids: [1],
  },
  {
    cause: 'peer_down_at_start',
    title: 'refused, and there a moment later: an ordinary start',
    facts: [
      fact('process-began', 2, 1_000, { log: 0, run: 0 }),
      fact('dial-failed', 2, 2_000, { to: 3_000, peer: 1, code: 'REFUSED', count: 3 }),
    ],
    scene: { terms: [{ leader: 5, from: 4_000, to: null }] },
    sids: null,
  },
  {
    cause: 'observer_lost_leader',
    title: 'an observer timed out',
    facts: [
      separation(9, {
        left: { from: T, code: 'READ_TIMEOUT' },
        closed: { from: T, code: 'READ_TIMEOUT' },
        observer: true,
      }),
    ],
    scene: { observers: [9] },
    sids: [9],
    severity: 'warning',
  },
  { cause: 'observer_lost_leader', title: 'a follower is none', facts: [cutOff], sids: null },
  {
    cause: 'connection_reset_in_the_path',
    title: 'both ends read a reset, nobody decided',
    facts: [separation(1, { left: { from: T, code: 'RESET' }, closed: { from: T + 8, code: 'RESET' } })],
    sids: [1],
    confidence: 'proven',
  },
  {
    cause: 'connection_reset_in_the_path',
    title: 'the process ended: its other links broke too',
    facts: [separation(1, { closed: { from: T, code: 'RESET' } }), lost(2, 1, T)],
    scene: { without: [1] },
    sids: null,
  },
  { cause: 'connection_reset_in_the_path', title: 'the leader decided by a timer', facts: [cutOff], sids: null },
  {
    cause: 'init_limit_exceeded',
    title: 'the leader gave up before the copy was over',
    facts: [
      separation(1, {
        closed: { from: T, code: 'READ_TIMEOUT', since: T - 25_000, mode: 'SNAP' },
        left: { from: T + 9_000, code: 'EOF' },
        synced: false,
      }),
    ],
    sids: [1],
    confidence: 'proven',
  },
  {
    cause: 'init_limit_exceeded',
    title: 'it was synchronised: another limit',
    facts: [separation(1, { closed: { from: T, code: 'READ_TIMEOUT' }, left: { from: T, code: 'EOF' }, synced: true })],
    sids: null,
  },
  {
    cause: 'election_cannot_finish',
    title: 'a name that is not found, and no service to the end',
    facts: [
      fact('dial-failed', 2, T, { to: T + 30_000, peer: 1, code: 'DNS', count: 9 }),
      fact('election-stuck', 1, T, { to: T + 50_000, waitMs: 51_200 }),
    ],
    sids: [1],
  },
  {
    cause: 'election_cannot_finish',
    title: 'a refused port passes by waiting',
    facts: [fact('dial-failed', 2, T, { to: T + 30_000, peer: 1, code: 'REFUSED', count: 9 })],
    sids: null,
  },
  {
    cause: 'duplicate_sid',
    title: 'two handlers of one id from two hosts',
    facts: [fact('shared-id', 1, T, { to: T + 20_000, seen: 'two-handlers', addresses: ['10.0.0.1', '10.0.0.9'] })],
    sids: [1],
  },
  { cause: 'duplicate_sid', title: 'links that flap alone', facts: [lost(2, 1, T), lost(3, 1, T + 100)], sids: null },
  {
    cause: 'configuration_differs',
    title: 'one server has another limit',
    facts: [
      fact('setting-differs', 3, 0, {
        key: 'syncLimit',
        values: [
          { sid: 1, value: '5' },
          { sid: 2, value: '5' },
          { sid: 3, value: '2' },
        ],
        minority: [3],
      }),
    ],
    sids: [3],
  },
  {
    cause: 'configuration_differs',
    title: 'members that a reconfiguration changed',
    facts: [
      fact('setting-differs', 3, 0, { key: 'server.4', values: [], minority: [3] }),
      fact('reconfiguration', 5, T, { requested: true }),
    ],
    sids: null,
  },
  {
    cause: 'client_overload',
    title: 'one address reached its limit; its sessions run out later',
    facts: [
      fact('connections-refused', 1, T, { to: T + 5_000, address: '10.0.0.77', limit: 12, count: 30 }),
      fact('session-expiries', 5, T + 9_000, { to: T + 10_000, count: 24, timeoutMs: 8_000 }),
    ],
    sids: [],
  },
  {
    cause: 'client_overload',
    title: 'expiries alone',
    facts: [fact('session-expiries', 5, T, { count: 24, timeoutMs: 8_000 })],
    sids: null,
  },
  {
    cause: 'rolling_restart',
    title: 'three of five, each after the one before',
    facts: [ended(1, 10_000, 13_000), ended(2, 20_000, 23_000), ended(3, 30_000, 33_000)],
    sids: [],
    severity: 'info',
  },
  {
    cause: 'rolling_restart',
    title: 'all at once is no turn',
    facts: [ended(1, 10_000, 13_000), ended(2, 10_100, 13_000), ended(3, 10_200, 13_000)],
    sids: null,
  },
  {
    cause: 'planned_reconfiguration',
    title: 'the leader took a request',
    facts: [fact('reconfiguration', 5, T, { requested: true }), lost(2, 5, T + 30)],
    sids: [],
    severity: 'info',
  },
  { cause: 'planned_reconfiguration', title: 'links that broke without one', facts: [lost(2, 5, T)], sids: null },
]

describe.each(causes)('$name', ({ name, explain }) => {
  test.each(cases.filter(({ cause }) => cause === name))(
    '$title',
    ({ facts, scene = {}, sids, confidence, severity }) => {
      const claims = explain(factsOf(...facts), viewWith(scene))
      expect(claims.map((claim) => claim.sids)).toEqual(sids === null ? [] : [sids])
      if (confidence !== undefined) expect(claims[0]?.confidence).toBe(confidence)
      if (severity !== undefined) expect(claims[0]?.severity).toBe(severity)
    },
  )

  test('has a case where it holds and one where it nearly does', () => {
    const own = cases.filter(({ cause }) => cause === name)
    expect(own.length).toBeGreaterThanOrEqual(2)
  })
})

test.each(['slow_disk_sync', 'jvm_pause', 'session_expiry_storm', 'follower_crash'])(
  '%s asks for the GC log, which tells whether a process stood still',
  (cause) => {
    const { facts, scene = {} } = cases.find((one) => one.cause === cause && one.sids !== null)!
    const [claim] = causes.find(({ name }) => name === cause)!.explain(factsOf(...facts), viewWith(scene))
    expect(claim!.missing.filter(({ kind }) => kind === 'jvm/gc-log').map(({ decides }) => decides)).toEqual([
      expect.arrayContaining(['process_paused']),
    ])
  },
)

test('every claim says what was wrong, who lost service and what to do, and rests on evidence', () => {
  for (const { cause, facts, scene = {}, sids } of cases) {
    if (sids === null) continue
    const claims = causes.find(({ name }) => name === cause)!.explain(factsOf(...facts), viewWith(scene))
    for (const claim of claims) {
      for (const text of [claim.title, claim.summary, claim.impact, claim.doNow]) expect(text, cause).toMatch(/\S/)
      expect(`${claim.title} ${claim.summary} ${claim.impact}`).not.toMatch(/undefined|NaN|null/)
      expect(claim.explains.length, cause).toBeGreaterThan(0)
    }
  }
})

test('what a server that was cut off never wrote belongs to the cut, and is to be known before it is started anew', () => {
  const cause = causes.find(({ name }) => name === 'follower_cut_off_transaction_timeout')!
  const [claim] = cause.explain(factsOf(cutOff, hole(1)), viewWith({}))
  expect(claim?.explains.map(({ kind }) => kind)).toContain('transactions-missing')
  expect(claim?.chain.at(-1)).toMatchObject({ step: 'residue', text: expect.stringContaining('lacks 3 transactions') })
  expect(claim?.doNow).toContain('before 1 is started anew')
})
