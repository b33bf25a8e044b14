import { expect, test } from 'vitest'
import type { Server } from '../model/server.ts'
import type { Workspace } from '../model/workspace.ts'
import { inferredRoles } from './inferred-roles.ts'
import type { RoleSpan, VoteSeen } from './story.ts'

const evidence = { file: 'f', start: 0, end: 1, line: 1 }
const silent = { ensemble: 'e', sid: 7 } as unknown as Server
const workspace = { events: () => [] } as unknown as Workspace

const vote = (at: number, state: VoteSeen['state'], round = 1n): VoteSeen =>
  ({ ensemble: 'e', from: 7, at, state, round, evidence }) as unknown as VoteSeen
const follows = (from: number, to: number | null, phase: RoleSpan['phase'], leader = 7): RoleSpan =>
  ({
    ensemble: 'e',
    sid: 3,
    log: 0,
    role: 'following',
    phase,
    leader,
    from,
    to,
    evidence: [evidence],
  }) as unknown as RoleSpan

test.each<[string, VoteSeen[], RoleSpan[], [string, number, number | null][]]>([
  [
    'leads once a follower serves under it, whatever its last vote was',
    [vote(10, 'looking')],
    [follows(20, 30, 'discovery'), follows(30, 40, 'synchronization'), follows(40, null, 'broadcast')],
    [
      ['looking', 10, 40],
      ['leading', 40, null],
    ],
  ],
  [
    'a follower that never got to serve shows nothing',
    [vote(10, 'looking')],
    [follows(20, null, 'discovery')],
    [['looking', 10, null]],
  ],
  [
    'followers of another do not make it a leader',
    [vote(10, 'looking')],
    [follows(20, null, 'broadcast', 5)],
    [['looking', 10, null]],
  ],
  [
    'a message of the election before, sent again to one that comes late',
    [vote(10, 'looking'), vote(50, 'looking'), vote(60, 'leading')],
    [follows(20, 90_000, 'broadcast')],
    [
      ['looking', 10, 20],
      ['leading', 20, null],
    ],
  ],
  [
    'a new round is no such message',
    [vote(10, 'looking'), vote(50, 'looking', 2n)],
    [follows(20, 90_000, 'broadcast')],
    [
      ['looking', 10, 20],
      ['leading', 20, 50],
      ['looking', 50, null],
    ],
  ],
  [
    'its later votes count again',
    [vote(10, 'looking'), vote(50, 'looking')],
    [follows(20, 49, 'broadcast')],
    [
      ['looking', 10, 20],
      ['leading', 20, 50],
      ['looking', 50, null],
    ],
  ],
])('%s', (_, votes, told, roles) => {
  const spans = inferredRoles(silent, votes, told, workspace)
  expect(spans.map(({ role, from, to }) => [role, from, to])).toEqual(roles)
})
