import { expect, test } from 'vitest'
import type { HandlerClosed } from './facts/handler-closed.ts'
import type { LearnerLeft } from './facts/learner-left.ts'
import { type PairingContext, pairEnds } from './separation.ts'
import { fact } from './testing.ts'

const context: PairingContext = {
  sync: 10_000,
  to: 600_000,
  leaderAt: () => 5,
  lastRecordOf: () => 600_000,
  isObserver: () => false,
}
const closed = (from: number, since: number | null, code: string): HandlerClosed =>
  fact('handler-closed', 5, from, {
    learner: 1,
    observer: false,
    code,
    address: '/10.0.0.1:5',
    since,
    mode: null,
    introduction: null,
    synced: null,
  })
const left = (from: number, code: string): LearnerLeft =>
  fact('learner-left', 1, from, { observer: false, code, message: '', connectedMs: null, synced: true, address: '' })

test.each([
  {
    title: 'both ends of one connection',
    facts: [closed(50_000, 1_000, 'TXN_TIMEOUT'), left(50_400, 'RESET')],
    pairs: [['TXN_TIMEOUT', 'RESET']],
  },
  {
    title: 'an end that noticed only when it ran again',
    facts: [closed(72_000, 1_000, 'EOF'), left(50_000, 'READ_TIMEOUT')],
    pairs: [['EOF', 'READ_TIMEOUT']],
  },
  {
    title: 'each connection has its own end',
    facts: [closed(50_000, 1_000, 'EOF'), closed(50_300, 50_100, 'EOF'), left(49_990, 'DISK'), left(50_290, 'DISK')],
    pairs: [
      ['EOF', 'DISK'],
      ['EOF', 'DISK'],
    ],
  },
  {
    title: 'a log that begins later than the connection',
    facts: [closed(50_000, null, 'TXN_TIMEOUT'), left(50_400, 'RESET')],
    pairs: [['TXN_TIMEOUT', 'RESET']],
  },
  { title: 'one end alone', facts: [left(50_000, 'EOF')], pairs: [[null, 'EOF']] },
])('$title', ({ facts, pairs }) => {
  expect(
    pairEnds(facts, context).separations.map((each) => [each.closed?.code ?? null, each.left?.code ?? null]),
  ).toEqual(pairs)
})

test('the order in which servers are stopped for collection is no event', () => {
  const atEnd = { ...context, to: 50_500, lastRecordOf: () => 50_100 }
  expect(pairEnds([closed(50_000, 1_000, 'EOF')], atEnd)).toEqual({ separations: [], undecided: [] })
  expect(pairEnds([closed(50_000, 1_000, 'TXN_TIMEOUT')], atEnd).separations).toHaveLength(1)
})

test('where the other side is not here, that order cannot be told from an event', () => {
  const alone = { ...context, to: 50_500, lastRecordOf: () => null }
  const { separations, undecided } = pairEnds([closed(50_000, 1_000, 'EOF')], alone)
  expect([separations.length, undecided.length]).toEqual([0, 1])
})

test('an end that names nobody is of the only learner that lost its leader then', () => {
  const nameless = { ...closed(50_000, null, 'TXN_TIMEOUT'), learner: null }
  const other = { ...left(50_700, 'RESET'), sid: 2 }
  const ends = (facts: Parameters<typeof pairEnds>[0]) =>
    pairEnds(facts, context).separations.map((each) => [each.sid, each.closed?.code ?? null])
  expect(ends([nameless, left(50_400, 'RESET')])).toEqual([[1, 'TXN_TIMEOUT']])
  expect(ends([nameless, left(50_400, 'RESET'), other])).toEqual([
    [1, null],
    [2, null],
  ])
  expect(ends([nameless, left(90_000, 'RESET')])).toEqual([[1, null]])
  const named = closed(50_100, null, 'EOF')
  expect(ends([nameless, named, left(50_400, 'RESET'), other])).toEqual([
    [2, 'TXN_TIMEOUT'],
    [1, 'EOF'],
  ])
})
