import { expect, test } from 'vitest'
import type { VoteEntry } from '@/lib/analysis/document'
import { frozenVotes } from './epoch-notes'

const RANGE = { from: Date.parse('2023-09-01T04:02:00Z'), to: Date.parse('2023-09-01T04:03:00Z') }
const vote = (given: Partial<VoteEntry>): VoteEntry => ({
  ...{ ensemble: '1', from: 14, to: 13, at: '2023-09-01T04:02:01.972Z', state: 'following', leader: 37 },
  ...{ round: '0x5dd', peerEpoch: 0x5c, zxid: '0x5bfffffffe', evidence: 'a:0-1:1' },
  ...given,
})

test('a settled server that names an older epoch has a frozen vote', () => {
  const notes = frozenVotes({ votes: [vote({}), vote({ from: 24, at: '2023-09-01T04:02:01.950Z' })] }, RANGE)
  expect(notes).toEqual([
    {
      epoch: 0x5b,
      until: Date.parse('2023-09-01T04:02:01.950Z'),
      texts: [
        'votes of settled servers are frozen at counter fffffffe, the last counter before roll-over',
        'votes of settled servers are frozen at counter fffffffe',
        'votes of settled servers are frozen',
      ],
    },
  ])
})

test.each([
  ['of a server that looks for a leader', vote({ state: 'looking' })],
  ['with a zxid of the epoch itself', vote({ zxid: '0x5c00000001' })],
  ['outside the range', vote({ at: '2023-09-01T04:09:00Z' })],
  ['without a zxid', vote({ zxid: null })],
])('nothing is said of a vote %s', (_, each) => {
  expect(frozenVotes({ votes: [each] }, RANGE)).toEqual([])
})
