import { describe, expect, test } from 'vitest'
import type { OpenTerm } from './open-terms.ts'
import { asOneEpoch, followedAgain } from './resumed-terms.ts'
import { blocksOf } from './role-block.ts'
import type { RoleSpan } from './story.ts'
import type { Seen } from './term-end.ts'

const evidence = { file: 'f', start: 0, end: 1, line: 1 }
const term = (leader: number, from: number, epoch: number | null = null): OpenTerm => ({
  ...{ ensemble: 'e', leader, from, epoch },
  established: true,
  confidence: 'consistent',
  evidence: [evidence],
})

/** Server `sid` follows 3, and looks from each time to the next. */
function lane(sid: number, ...changes: [number, 'following' | 'looking'][]): RoleSpan[] {
  return changes.map(([from, role], i) => ({
    ...{ ensemble: 'e', sid, log: sid, role, from, to: changes[i + 1]?.[0] ?? null },
    phase: role === 'following' ? ('broadcast' as const) : null,
    leader: role === 'following' ? 3 : null,
    confidence: 'proven',
    evidence: [evidence],
  }))
}

function told(terms: readonly OpenTerm[], lanes: RoleSpan[][]): [number, number][] {
  const servers = [1, 2, 3].map((sid) => ({ sid }))
  const seen = {
    ensemble: { id: 'e', servers },
    lanes: lanes.map((spans) => ({ sid: spans[0]!.sid, spans })),
    leading: [],
    workspace: { logs: [] },
  } as unknown as Seen
  const following = lanes.flatMap((spans) => blocksOf(spans)).filter(({ role }) => role === 'following')
  return followedAgain(terms, following, seen).map(({ leader, from }) => [leader, from])
}

describe('a leader without a log leads again', () => {
  const both = (...changes: [number, 'following' | 'looking'][]) => [lane(1, ...changes), lane(2, ...changes)]

  test('once those that lost it serve under it again', () => {
    const lanes = both([10, 'following'], [50, 'looking'], [80, 'following'])
    expect(told([term(3, 10)], lanes)).toEqual([
      [3, 10],
      [3, 80],
    ])
  })

  test('as often as they do', () => {
    const lanes = both([10, 'following'], [50, 'looking'], [80, 'following'], [90, 'looking'], [95, 'following'])
    expect(told([term(3, 10)], lanes).map(([, from]) => from)).toEqual([10, 80, 95])
  })

  test('not because one of them came back: its majority was there', () => {
    const lanes = [lane(1, [10, 'following'], [50, 'looking'], [80, 'following']), lane(2, [10, 'following'])]
    expect(told([term(3, 10)], lanes)).toEqual([[3, 10]])
  })

  test('not after the next leader began', () => {
    const lanes = both([10, 'following'], [50, 'looking'], [80, 'following'])
    expect(told([term(3, 10), term(2, 70)], lanes)).toEqual([
      [3, 10],
      [2, 70],
    ])
  })
})

test('terms of one epoch are one, whose majority was there again', () => {
  const terms = [term(3, 10, 4), term(3, 80, 4), term(3, 95, 5), term(2, 99, 5), term(2, 120), term(2, 140)]
  expect(asOneEpoch(terms).map(({ leader, from, since }) => [leader, from, since])).toEqual([
    [3, 10, 80],
    [3, 95, 95],
    [2, 99, 99],
    [2, 120, 120],
    [2, 140, 140],
  ])
})
