import { expect, test } from 'vitest'
import { at, line, vote, workspaceOf } from '../model/testing.ts'
import { tellStory } from './tell-story.ts'

function looks(sid: number, time: string, round: number, epoch: number): string[] {
  return [
    line(sid, `${time}.000`, 'QuorumPeer', 'LOOKING'),
    vote(sid, `${time}.001`, 'LOOKING', sid, 'LOOKING', sid, round, epoch, `0x${epoch.toString(16)}00000009`),
  ]
}
function follows(sid: number, time: string, leader: number, round: number, epoch: number): string[] {
  return [
    vote(sid, `${time}.000`, 'LOOKING', sid, 'LOOKING', leader, round, epoch, `0x${epoch.toString(16)}00000009`),
    line(sid, `${time}.100`, 'QuorumPeer', 'FOLLOWING'),
    line(sid, `${time}.110`, 'Follower', 'FOLLOWING - LEADER ELECTION TOOK - 250 MS'),
    line(sid, `${time}.200`, 'Learner', 'Learner received UPTODATE message'),
  ]
}
function leads(sid: number, time: string, followers: readonly number[], epoch: number): string[] {
  const sids = [sid, ...followers].sort((a, b) => a - b).join(', ')
  return [
    line(sid, `${time}.100`, 'QuorumPeer', 'LEADING'),
    line(sid, `${time}.105`, 'Leader', 'LEADING - LEADER ELECTION TOOK - 240 MS'),
    line(
      sid,
      `${time}.150`,
      'Leader',
      `Have quorum of supporters, sids: [ [${sids}] ]; starting up and setting last processed zxid: 0x${epoch.toString(16)}00000000`,
    ),
  ]
}
const lost = (sid: number, time: string): string => line(sid, time, 'Follower', 'Exception when following the leader')
const config = [1, 2, 3].map((sid) => `server.${sid}=zk${sid}:2888:3888`)
const zooCfg = ['tickTime=2000', 'initLimit=10', 'syncLimit=5', 'dataDir=/data', 'clientPort=2181', ...config].join(
  '\n',
)

async function tell(logs: Readonly<Record<number, string[]>>) {
  const files = Object.entries(logs).map(([sid, lines]) => [`${sid}/zk.log`, lines.join('\n')])
  return tellStory(await workspaceOf({ ...Object.fromEntries(files), 'zoo.cfg': zooCfg }))
}

const formed = {
  1: [...looks(1, '10:00:00', 1, 1), ...follows(1, '10:00:01', 3, 1, 1)],
  2: [...looks(2, '10:00:00', 1, 1), ...follows(2, '10:00:01', 3, 1, 1)],
  3: [...looks(3, '10:00:00', 1, 1), ...leads(3, '10:00:01', [1, 2], 2)],
}

test('an election of the ensemble: all look, one leads in a new epoch', async () => {
  const { elections, terms } = await tell(formed)
  expect(elections).toMatchObject([
    {
      kind: 'ensemble',
      sids: [1, 2, 3],
      from: at('10:00:00.000'),
      to: at('10:00:01.150'),
      tookMs: 240,
      leaderAfter: 3,
      epochBefore: 1,
      epochAfter: 2,
    },
  ])
  expect(terms).toMatchObject([{ leader: 3, epoch: 2, established: true, to: null }])
})

test('a rejoin: one looks, and comes back to the same term', async () => {
  const { elections, unavailable } = await tell({
    ...formed,
    1: [...formed[1], lost(1, '10:10:00.000'), ...looks(1, '10:10:01', 2, 2), ...follows(1, '10:10:02', 3, 2, 2)],
  })
  expect(elections[1]).toMatchObject({
    kind: 'rejoin',
    sids: [1],
    tookMs: 250,
    leaderBefore: 3,
    leaderAfter: 3,
    epochBefore: 2,
    epochAfter: 2,
  })
  expect(unavailable).toEqual([])
})

test('two followers that lose a silent leader end its term, and elect another', async () => {
  const { elections, unavailable, quorumLosses } = await tell({
    1: [...formed[1], lost(1, '10:10:00.000'), ...looks(1, '10:10:00', 2, 2), ...follows(1, '10:10:02', 2, 2, 2)],
    2: [...formed[2], lost(2, '10:10:00.500'), ...looks(2, '10:10:01', 2, 2), ...leads(2, '10:10:02', [1], 3)],
    3: formed[3],
  })
  expect(elections[1]).toMatchObject({
    ...{ kind: 'ensemble', sids: [1, 2] },
    ...{ leaderBefore: 3, leaderAfter: 2, epochBefore: 2, epochAfter: 3 },
  })
  expect(unavailable).toMatchObject([{ from: at('10:10:00.500'), to: at('10:10:02.150') }])
  expect(quorumLosses).toEqual([])
})

test('the same without the log of the new leader, from its follower and its votes', async () => {
  const settled = vote(1, '10:11:00.000', 'FOLLOWING', 3, 'LOOKING', 3, 1, 2, '0x200000009')
  const { elections } = await tell({
    1: [
      ...formed[1],
      lost(1, '10:10:00.000'),
      ...looks(1, '10:10:00', 2, 2),
      ...follows(1, '10:10:01', 2, 2, 2),
      settled,
    ],
    3: formed[3],
  })
  expect(elections.at(-1)).toMatchObject({ sids: [1], leaderAfter: 2 })
})

test('an election that nobody wins is a failed one', async () => {
  const { elections } = await tell({
    ...formed,
    1: [
      ...formed[1],
      lost(1, '10:10:00.000'),
      ...looks(1, '10:10:01', 2, 2),
      line(1, '10:10:02.000', 'QuorumPeer', 'FOLLOWING'),
      lost(1, '10:10:30.000'),
      ...looks(1, '10:10:30', 3, 2),
    ],
  })
  expect(elections.slice(1)).toMatchObject([
    { kind: 'failed', sids: [1], from: at('10:10:01.000'), to: at('10:10:30.000'), leaderBefore: 3, leaderAfter: null },
    { kind: 'failed', sids: [1], to: null },
  ])
})

test('two of three processes gone at once: the quorum is lost until one is back', async () => {
  const start = (sid: number, time: string): string =>
    line(sid, time, 'QuorumPeerConfig', 'Reading configuration from: /etc/zoo.cfg', 'main')
  const again = (sid: number) => [
    start(sid, '10:10:20.000'),
    ...looks(sid, '10:10:21', 1, 2),
    ...follows(sid, '10:10:22', 3, 2, 2),
  ]
  const { quorumLosses } = await tell({
    1: [
      ...formed[1],
      line(1, '10:10:00.000', 'NIOServerCnxn', 'Processing mntr command from /10.0.0.9:1'),
      ...again(1),
    ],
    2: [
      ...formed[2],
      line(2, '10:10:05.000', 'NIOServerCnxn', 'Processing mntr command from /10.0.0.9:1'),
      ...again(2),
    ],
    3: [...formed[3], line(3, '10:10:30.000', 'NIOServerCnxn', 'Processing mntr command from /10.0.0.9:1')],
  })
  expect(quorumLosses).toMatchObject([{ from: at('10:10:05.000'), to: at('10:10:21.000') }])
})

test('observers look for a leader without an election', async () => {
  const { elections } = await tell({
    ...formed,
    4: [line(4, '10:05:00.000', 'QuorumPeer', 'LOOKING'), line(4, '10:05:00.200', 'QuorumPeer', 'OBSERVING')],
  })
  expect(elections).toHaveLength(1)
})
