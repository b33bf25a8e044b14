import { expect, test } from 'vitest'
import type { Ensemble } from '../model/server.ts'
import type { Workspace } from '../model/workspace.ts'
import type { VoteSeen } from './story.ts'
import { termsOf } from './terms.ts'

const ensemble = { id: 'e', servers: [1, 2, 3].map((sid) => ({ sid })) } as unknown as Ensemble
const workspace = { events: () => [], eventsBetween: () => [], logs: [] } as unknown as Workspace

type Told = [from: number, at: number, state: VoteSeen['state'], peerEpoch: number, round?: bigint, leader?: number]
const vote = ([from, at, state, peerEpoch, round = 1n, leader = 3]: Told): VoteSeen =>
  ({
    ...{ ensemble: 'e', from, to: 40, log: 0, at, state, leader, round, peerEpoch, zxid: null },
    receiverState: 'looking',
    evidence: { file: 'f', start: at, end: at + 1, line: 1 },
  }) as unknown as VoteSeen

/** Votes of the servers 1, 2 and 3 that a server without a vote of its own logged. */
test.each<[string, Told[], [number, number | null][]]>([
  [
    'right after an election they carry the epoch before: it is one term',
    [
      [1, 10, 'looking', 17],
      [3, 300, 'leading', 17],
      [1, 310, 'following', 17],
      [1, 14_000, 'following', 18],
      [3, 14_100, 'leading', 18],
    ],
    [[3, 18]],
  ],
  [
    'another round is another election',
    [
      [3, 300, 'leading', 17],
      [3, 40_000, 'leading', 18, 2n],
    ],
    [
      [3, 17],
      [3, 18],
    ],
  ],
  [
    'so is one that was seen, though all began to count anew',
    [
      [1, 300, 'following', 17],
      [1, 40_000, 'looking', 17],
      [1, 41_000, 'following', 18],
    ],
    [
      [3, 17],
      [3, 18],
    ],
  ],
  [
    'another leader is another term',
    [
      [1, 300, 'following', 17],
      [1, 40_000, 'following', 18, 1n, 2],
    ],
    [
      [3, 17],
      [2, 18],
    ],
  ],
])('%s', (_, told, terms) => {
  expect(termsOf(ensemble, [], told.map(vote), workspace).map(({ leader, epoch }) => [leader, epoch])).toEqual(terms)
})
