import { expect, test } from 'vitest'
import type { Verdict } from '../document.ts'
import type { Fact } from '../fact-set.ts'
import type { Election, VoteSeen } from '../story.ts'
import { fact, factsOf, type Scene, separation, viewWith } from '../testing.ts'
import { hypotheses } from './registry.ts'

const T = 60_000
const span: Scene['span'] = { from: 0, to: 120_000 }
const cut = separation(1, { closed: { from: T, code: 'TXN_TIMEOUT' }, left: { from: T + 400, code: 'RESET' } })

const vote = (state: VoteSeen['state']): VoteSeen => ({
  ...{ ensemble: '1', from: 2, to: 1, log: 0, at: T, leader: 2, round: 2n, peerEpoch: 1, zxid: 0x100000208n },
  ...{ state, receiverState: 'looking', evidence: { file: 'log-1', start: 100, end: 190, line: 1 } },
})
const election = (epochBefore: number): Election => ({
  ...{ ensemble: '1', kind: 'ensemble', sids: [1, 2], from: T, to: T + 500, tookMs: 436, round: 2n },
  ...{ leaderBefore: null, leaderAfter: 2, epochBefore, epochAfter: 2, evidence: [] },
})

interface Case {
  readonly hypothesis: string
  readonly title: string
  readonly facts: readonly Fact[]
  readonly scene?: Scene
  readonly verdict: Verdict
}

const cases: readonly Case[] = [
  {
    hypothesis: 'slow_disk',
    title: 'a slow fsync',
    facts: [fact('fsync-slow', 1, T - 4_000, { to: T, ms: 4_000 })],
    verdict: 'supported',
  },
  { hypothesis: 'slow_disk', title: 'none, and the log covers the time', facts: [], verdict: 'ruled_out' },
  {
    hypothesis: 'slow_disk',
    title: 'none, but the log is not here',
    facts: [],
    scene: { without: [1] },
    verdict: 'cannot_tell',
  },
  {
    hypothesis: 'process_paused',
    title: 'the monitor saw it',
    facts: [fact('pause', 1, T - 4_000, { to: T, ms: 4_000, seenBy: 'monitor' })],
    verdict: 'supported',
  },
  {
    hypothesis: 'process_paused',
    title: 'the GC log has it',
    facts: [fact('pause', 1, T - 4_000, { to: T, ms: 4_000, seenBy: 'gc-log' })],
    verdict: 'supported',
  },
  {
    hypothesis: 'process_paused',
    title: 'only a metric tells',
    facts: [fact('pause-measured', 1, T - 5_000, { to: T, ms: 4_000 })],
    scene: { without: [1] },
    verdict: 'supported',
  },
  {
    hypothesis: 'slow_disk',
    title: 'only a metric tells',
    facts: [fact('fsync-measured', 1, T - 5_000, { to: T, ms: 4_000 })],
    scene: { without: [1] },
    verdict: 'supported',
  },
  {
    hypothesis: 'congested_path',
    title: 'packets for the follower waited on the leader',
    facts: [cut, fact('packets-waited', 5, T - 5_000, { to: T, learner: 1, ms: 8_000 })],
    verdict: 'supported',
  },
  {
    hypothesis: 'congested_path',
    title: 'those for another one did',
    facts: [cut, fact('packets-waited', 5, T - 5_000, { to: T, learner: 2, ms: 8_000 })],
    verdict: 'cannot_tell',
  },
  {
    hypothesis: 'client_overload',
    title: 'the server counted connections that it rejected',
    facts: [fact('connections-rejected', 1, T - 5_000, { to: T, count: 33 })],
    scene: { without: [1] },
    verdict: 'supported',
  },
  {
    hypothesis: 'client_overload',
    title: 'requests waited up to the limit',
    facts: [fact('requests-queued', 1, T - 5_000, { to: T, count: 1_001 })],
    verdict: 'supported',
  },
  { hypothesis: 'process_paused', title: 'lines all the time', facts: [], verdict: 'ruled_out' },
  {
    hypothesis: 'process_paused',
    title: 'the log is not here',
    facts: [],
    scene: { without: [1] },
    verdict: 'cannot_tell',
  },
  {
    hypothesis: 'epoch_changed',
    title: 'those who look for a leader vote in the epoch before',
    facts: [],
    scene: { terms: [], roles: [], votes: [vote('looking')] },
    verdict: 'cannot_tell',
  },
  {
    hypothesis: 'epoch_changed',
    title: 'those who have one say which it is',
    facts: [],
    scene: { terms: [], roles: [], votes: [vote('looking'), vote('following')] },
    verdict: 'ruled_out',
  },
  {
    hypothesis: 'epoch_changed',
    title: 'the first election in the files ended in a higher one',
    facts: [],
    scene: { terms: [], roles: [], votes: [vote('looking')], elections: [election(1)] },
    verdict: 'supported',
  },
  ...['epoch_changed', 'zxid_rollover'].map(
    (hypothesis): Case => ({
      hypothesis,
      title: 'only transaction logs tell',
      facts: [
        fact('epoch-begun', 1, T, { to: T + 900, last: 0xe_ffff_fffen, first: 0xf_0000_0001n, rolledOver: true }),
      ],
      scene: { terms: [], roles: [], without: [1, 2, 3, 4, 5] },
      verdict: 'supported',
    }),
  ),
  { hypothesis: 'quorum_lost', title: 'one leader throughout', facts: [], verdict: 'ruled_out' },
  {
    hypothesis: 'connection_reset_in_the_path',
    title: 'a server decided to close',
    facts: [cut],
    verdict: 'ruled_out',
  },
  ...['connection_reset_in_the_path', 'congested_path'].flatMap((hypothesis): Case[] => [
    { hypothesis, title: 'no connection ended', facts: [], verdict: 'ruled_out' },
    { hypothesis, title: 'none ended by the leader’s log', facts: [], scene: { without: [1] }, verdict: 'ruled_out' },
    { hypothesis, title: 'neither end is here', facts: [], scene: { without: [1, 5] }, verdict: 'cannot_tell' },
  ]),
  {
    hypothesis: 'connection_reset_in_the_path',
    title: 'a reset, and only one end is here',
    facts: [separation(1, { left: { from: T, code: 'RESET' } })],
    scene: { without: [5] },
    verdict: 'cannot_tell',
  },
  {
    hypothesis: 'session_expiry',
    title: 'some expired',
    facts: [fact('session-expiries', 5, T, { count: 3, timeoutMs: 4_000 })],
    verdict: 'supported',
  },
  { hypothesis: 'session_expiry', title: 'none, in the leader’s log', facts: [], verdict: 'ruled_out' },
  {
    hypothesis: 'session_expiry',
    title: 'the leader’s log is not here',
    facts: [],
    scene: { without: [5] },
    verdict: 'cannot_tell',
  },
  {
    hypothesis: 'session_expiry',
    title: 'none in the leader’s log, which has warnings only',
    facts: [],
    scene: { warningsOnly: [5] },
    verdict: 'cannot_tell',
  },
  {
    hypothesis: 'data_corruption',
    title: 'a checksum failed',
    facts: [fact('database-unreadable', 1, T, { what: 'txn-log', message: 'CRC', count: 1 })],
    verdict: 'supported',
  },
  { hypothesis: 'data_corruption', title: 'none failed', facts: [], verdict: 'ruled_out' },
  { hypothesis: 'zxid_gap', title: 'lines alone cannot rule it out', facts: [], verdict: 'cannot_tell' },
  { hypothesis: 'network_partition', title: 'no read timeout at either end', facts: [cut], verdict: 'ruled_out' },
  {
    hypothesis: 'network_partition',
    title: 'a read timeout fits a freeze too',
    facts: [separation(1, { closed: { from: T, code: 'READ_TIMEOUT' } })],
    verdict: 'cannot_tell',
  },
]

test.each(cases)('$hypothesis: $title', ({ hypothesis, facts, scene = {}, verdict }) => {
  const view = viewWith({ span: span!, ...scene })
  const question = { view, facts: factsOf(...facts), claims: [], sids: [1], from: T - 10_000, to: T + 1_000 }
  expect(hypotheses.find(({ name }) => name === hypothesis)!.answer(question).verdict).toBe(verdict)
})

test('every hypothesis answers with a reason even where nothing is known', () => {
  const view = viewWith({ without: [1, 2, 3, 4, 5], terms: [], roles: [] })
  for (const { name, answer } of hypotheses) {
    const { because } = answer({ view, facts: factsOf(), claims: [], sids: [1], from: 0, to: 1_000 })
    expect(because, name).toMatch(/\S/)
    expect(because, name).not.toMatch(/undefined|NaN|null/)
  }
})
