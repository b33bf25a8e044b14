import { expect, test } from 'vitest'
import { at, line, vote, workspaceOf } from '../model/testing.ts'
import type { Story } from './story.ts'
import { tellStory } from './tell-story.ts'

function laneOf(story: Story, sid: number): unknown[] {
  const time = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString().slice(11, -1))
  return story.roles
    .filter((span) => span.sid === sid)
    .map(({ role, phase, from, to, leader }) => [role, phase, time(from), time(to), leader])
}

const dial =
  'Cannot open channel to 3 at election address /10.0.0.3:3888\njava.net.ConnectException: Connection refused'

const cases = [
  {
    title: 'a release that prints phases',
    sid: 1,
    lines: [
      line(1, '10:00:00.000', 'QuorumPeer', 'LOOKING'),
      vote(1, '10:00:00.010', 'LOOKING', 3, 'LEADING', 3, 5, 2, '0x100000009'),
      line(1, '10:00:00.100', 'QuorumPeer', 'Peer state changed: following'),
      line(1, '10:00:00.100', 'QuorumPeer', 'FOLLOWING'),
      line(1, '10:00:00.110', 'QuorumPeer', 'Peer state changed: following - discovery'),
      line(1, '10:00:00.120', 'QuorumPeer', 'Peer state changed: following - synchronization - diff'),
      line(1, '10:00:00.130', 'QuorumPeer', 'Peer state changed: following - broadcast'),
    ],
    lane: [
      ['looking', null, '10:00:00.000', '10:00:00.100', null],
      ['following', null, '10:00:00.100', '10:00:00.110', 3],
      ['following', 'discovery', '10:00:00.110', '10:00:00.120', 3],
      ['following', 'synchronization', '10:00:00.120', '10:00:00.130', 3],
      ['following', 'broadcast', '10:00:00.130', null, 3],
    ],
  },
  {
    title: 'one that does not',
    sid: 1,
    lines: [
      line(1, '10:00:00.000', 'QuorumPeer', 'LOOKING'),
      line(1, '10:00:00.100', 'QuorumPeer', 'FOLLOWING'),
      line(1, '10:00:00.110', 'Follower', 'FOLLOWING - LEADER ELECTION TOOK - 110'),
      line(1, '10:00:00.120', 'Learner', 'Getting a diff from the leader 0x100000009'),
      line(1, '10:00:00.130', 'Learner', 'Learner received UPTODATE message'),
      line(1, '10:05:00.000', 'Follower', 'Exception when following the leader'),
      line(1, '10:05:00.200', 'QuorumPeer', 'LOOKING'),
    ],
    lane: [
      ['looking', null, '10:00:00.000', '10:00:00.100', null],
      ['following', null, '10:00:00.100', '10:00:00.110', null],
      ['following', 'discovery', '10:00:00.110', '10:00:00.120', null],
      ['following', 'synchronization', '10:00:00.120', '10:00:00.130', null],
      ['following', 'broadcast', '10:00:00.130', '10:05:00.000', null],
      ['unknown', null, '10:05:00.000', '10:05:00.200', null],
      ['looking', null, '10:05:00.200', null, null],
    ],
  },
  {
    title: 'a log that begins while its server leads',
    sid: 3,
    lines: [
      line(3, '10:00:00.000', 'NIOServerCnxn', 'Processing mntr command from /10.0.0.9:1', 'NIOWorkerThread-1'),
      line(3, '10:01:00.000', 'LearnerHandler', 'Synchronously closing socket to learner 1.'),
      line(
        3,
        '10:02:00.000',
        'Leader',
        'Shutdown called. For the reason Not sufficient followers synced, only synced with sids: [ [3] ]',
      ),
    ],
    lane: [
      ['leading', 'broadcast', '10:00:00.000', '10:02:00.000', 3],
      ['unknown', null, '10:02:00.000', null, null],
    ],
  },
  {
    title: 'a server without a log, from the votes and dials of another',
    sid: 3,
    lines: [
      line(1, '10:00:00.000', 'QuorumPeer', 'LOOKING'),
      vote(1, '10:00:00.010', 'LOOKING', 3, 'LEADING', 3, 5, 2, '0x100000009'),
      line(1, '10:03:00.000', 'QuorumCnxManager', dial, 'QuorumConnectionThread-[myid=1]-1'),
      vote(1, '10:04:00.000', 'FOLLOWING', 3, 'LOOKING', 3, 1, 2, '0x200000009'),
    ],
    lane: [
      ['leading', null, '10:00:00.010', '10:03:00.000', 3],
      ['down', null, '10:03:00.000', '10:04:00.000', null],
      ['looking', null, '10:04:00.000', null, null],
    ],
  },
]

test.each(cases)('$title', async ({ sid, lines, lane }) => {
  const story = tellStory(await workspaceOf({ 'zk.log': lines.join('\n') }))
  expect(laneOf(story, sid)).toEqual(lane)
})

test('how long a connection lasted reaches back before the log', async () => {
  const text = line(
    1,
    '10:00:00.000',
    'Follower',
    'Disconnected from leader (with address: /10.0.0.3:2888). Was connected for 7200000ms. Sync state: true',
  )
  const story = tellStory(await workspaceOf({ 'zk.log': text }))
  expect(story.roles[0]).toMatchObject({
    role: 'following',
    phase: 'broadcast',
    from: at('08:00:00.000'),
    confidence: 'proven',
  })
})
