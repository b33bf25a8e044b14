import { expect, test } from 'vitest'
import type { ChainStep, ClockOffset, ElectionEntry, Finding, RoleInterval, VoteEntry } from '@/lib/analysis/document'
import { clockFacts, electionFacts, type FactRow, roleFacts, stepFacts, voteFacts } from './facts'

function shown(rows: readonly FactRow[]): string[] {
  return rows.map(({ label, sids = [], value, note }) =>
    [`${label}:`, ...sids.map((sid) => `[${sid}]`), value, note && `(${note})`].filter(Boolean).join(' '),
  )
}

const trigger = {
  step: 'trigger',
  sid: 13,
  at: '2023-09-01T04:01:50.248Z',
  until: '2023-09-01T04:01:51.248Z',
  confidence: 'bounded',
}
const detector = { step: 'detector', sid: 37, at: '2023-09-01T04:02:01.248Z', until: null, confidence: 'proven' }
const finding = { ensemble: '1', sids: [13], chain: [trigger, detector] as ChainStep[] } as Finding

test('a verdict says when what it is about began', () => {
  expect(shown(stepFacts(finding.chain[1]!, finding))).toEqual([
    'Began in: (04:01:50.248, 04:01:51.248]',
    'About: [13]',
  ])
  expect(shown(stepFacts(finding.chain[0]!, finding))).toEqual(['Happened in: (04:01:50.248, 04:01:51.248]'])
})

test('a vote', () => {
  const vote = { from: 36, to: 13, state: 'following', leader: 37, round: '0x5dc', peerEpoch: 92, zxid: '0x5bfffffffe' }
  expect(shown(voteFacts(vote as VoteEntry))).toEqual([
    'From: [36] following',
    'Names: [37] (the leader it has)',
    'Round: 0x5dc (1500)',
    'Peer epoch: 0x5c (92)',
    'zxid: 0x5bfffffffe (of the vote)',
  ])
})

test('a role whose end is not in the files', () => {
  const role = {
    sid: 13,
    role: 'following',
    phase: 'discovery',
    from: '2023-09-01T04:02:02.075Z',
    to: null,
    confidence: 'proven',
  }
  expect(shown(roleFacts(role as RoleInterval))).toEqual([
    'Role: [13] following, discovery',
    'From, to: 04:02:02.075 to ?',
    'Lasted: ? (end not in evidence)',
  ])
})

test('a rejoin is no election', () => {
  const rejoin = { kind: 'rejoin', tookMs: 104, leaderBefore: 37, leaderAfter: 37, epochBefore: 92, epochAfter: 92 }
  expect(shown(electionFacts(rejoin as ElectionEntry, { ensembles: [] }))).toEqual([
    'Election: none: one server rejoined',
    'Took: 104 ms (as logged)',
    'Leader: [37] (before and after)',
    'Epoch: 0x5c (unchanged)',
  ])
})

test.each([
  { minMs: null, maxMs: 414, expected: ['Clock 13 − 37: ≤ +414 ms (no lower bound)'] },
  { minMs: -3, maxMs: 5, expected: ['Clock 13 − 37: ≥ −3 ms, ≤ +5 ms'] },
  { minMs: null, maxMs: null, expected: [] },
])('clocks from $minMs to $maxMs', ({ minMs, maxMs, expected }) => {
  const offsets = [
    { ensemble: '1', sid: 13, relativeTo: 37, minMs, maxMs },
    { ensemble: '1', sid: 14, relativeTo: 37, minMs: 0, maxMs: 1 },
  ] as ClockOffset[]
  expect(shown(clockFacts(offsets, finding))).toEqual(expected)
})
