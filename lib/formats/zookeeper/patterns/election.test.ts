import { describe, expect, test } from 'vitest'
import { rowOf } from './row-of.ts'

/** Lines of ensembles that were broken on purpose, and of public logs; older wordings as their releases print them. */
const cases: [id: string, logger: string, message: string, fields: Record<string, unknown>][] = [
  [
    'FLE_NEW',
    'FastLeaderElection',
    'New election. My id = 1, proposed zxid=0x100000208',
    { myid: 1, zxid: 0x100000208n },
  ],
  [
    'FLE_NOTIF',
    'FastLeaderElection',
    'Notification: my state:LOOKING; n.sid:1, n.state:LOOKING, n.leader:1, n.round:0x2, n.peerEpoch:0x1, n.zxid:0x100000208, message format version:0x2, n.config version:0x0',
    {
      mystate: 'LOOKING',
      sid: 1,
      nstate: 'LOOKING',
      leader: 1,
      round: 0x2n,
      peerEpoch: 0x1n,
      zxid: 0x100000208n,
      fmt: 0x2n,
      cfg: 0n,
    },
  ],
  [
    'FLE_NOTIF',
    'FastLeaderElection',
    'Notification: 2 (message format version), 1 (n.leader), 0x1000000c3 (n.zxid), 0x2 (n.round), LOOKING (n.state), 1 (n.sid), 0x1 (n.peerEPoch), LOOKING (my state)0 (n.config version)',
    {
      mystate: 'LOOKING',
      sid: 1,
      nstate: 'LOOKING',
      leader: 1,
      round: 0x2n,
      peerEpoch: 0x1n,
      zxid: 0x1000000c3n,
      fmt: 0x2n,
      cfg: 0n,
    },
  ],
  ['FLE_TIMEOUT', 'FastLeaderElection', 'Notification time out: 400', { ms: 400 }],
  [
    'FLE_PARAM',
    'FastLeaderElection',
    'zookeeper.fastleader.minNotificationInterval=200',
    { which: 'minNotificationInterval', ms: 200 },
  ],
  [
    'FLE_CFG_NEWER',
    'FastLeaderElection',
    '4 Received version: 100000000 my version: 0',
    { myid: 4, rv: 0x100000000n, mv: 0n },
  ],
  ['FLE_RESTART', 'QuorumPeer', 'Restarting Leader Election', {}],
  ['FLE_ORACLE', 'FastLeaderElection', 'Oracle indicates not to follow', { what: 'not to follow' }],
  ['FLE_WORKER_DOWN', 'FastLeaderElection', 'WorkerReceiver is down', {}],
  ['FLE_WORKER_DOWN', 'FastLeaderElection', 'WorkerSender is down', {}],
  ['PEER_STATE', 'QuorumPeer', 'LOOKING', { state: 'LOOKING' }],
  [
    'PEER_PHASE',
    'QuorumPeer',
    'Peer state changed: following - discovery - diff',
    { state: 'following', phase: 'discovery', sync: 'diff' },
  ],
  ['PEER_TO_LOOKING', 'QuorumPeer', 'PeerState set to LOOKING', {}],
  ['PEER_TOOK', 'Leader', 'LEADING - LEADER ELECTION TOOK - 5 MS', { role: 'LEADING', n: 5, unit: 'MS' }],
  ['PEER_UNEXPECTED', 'QuorumPeer', 'Unexpected exception', {}],
  [
    'PEER_EPOCH_FILE',
    'QuorumPeer',
    'currentEpoch not found! Creating with a reasonable default of 0. This should only happen when you are upgrading your installation',
    { file: 'currentEpoch', epoch: 0 },
  ],
  ['PEER_DB_FAIL', 'QuorumPeer', 'Unable to load database on disk', {}],
  ['PEER_LIMITS', 'QuorumPeer', 'syncLimit set to 5', { key: 'syncLimit', val: 5 }],
  [
    'FLE_NEW',
    'FastLeaderElection',
    'New election. My id =  1, Proposed zxid = 38654706110',
    { myid: 1, zxid: 0x9000001ben },
  ],
  [
    'FLE_NOTIF',
    'FastLeaderElection',
    'Notification: 1 (message format version), 3 (n.leader), 0x300000002 (n.zxid), 0x4 (n.round), LEADING (n.state), 3 (n.sid), 0x3 (n.peerEpoch) LOOKING (my state)',
    {
      mystate: 'LOOKING',
      sid: 3,
      nstate: 'LEADING',
      leader: 3,
      round: 0x4n,
      peerEpoch: 0x3n,
      zxid: 0x300000002n,
      fmt: 0x1n,
      cfg: 0n,
    },
  ],
  [
    'FLE_NOTIF',
    'FastLeaderElection',
    'Notification: 2 (n.leader), 0x700000011 (n.zxid), 0x1 (n.round), FOLLOWING (n.state), 1 (n.sid), 0x7 (n.peerEPoch), LOOKING (my state)',
    {
      mystate: 'LOOKING',
      sid: 1,
      nstate: 'FOLLOWING',
      leader: 2,
      round: 0x1n,
      peerEpoch: 0x7n,
      zxid: 0x700000011n,
      fmt: 0n,
      cfg: 0n,
    },
  ],
  [
    'FLE_NOTIF',
    'FastLeaderElection',
    'Notification: 2 (n.leader), 30064771089 (n.zxid), 1 (n.round), FOLLOWING (n.state), 1 (n.sid), 7 (n.peerEPoch), LOOKING (my state)',
    {
      mystate: 'LOOKING',
      sid: 1,
      nstate: 'FOLLOWING',
      leader: 2,
      round: 0x1n,
      peerEpoch: 0x7n,
      zxid: 0x700000011n,
      fmt: 0n,
      cfg: 0n,
    },
  ],
  [
    'FLE_NOTIF',
    'FastLeaderElection',
    'Notification: 2 (n.leader), -1 (n.zxid), 1 (n.round), LOOKING (n.state), 2 (n.sid), LOOKING (my state)',
    {
      mystate: 'LOOKING',
      sid: 2,
      nstate: 'LOOKING',
      leader: 2,
      round: 0x1n,
      peerEpoch: 0n,
      zxid: 0xffffffffffffffffn,
      fmt: 0n,
      cfg: 0n,
    },
  ],
  ['FLE_TIMEOUT', 'FastLeaderElection', 'Notification time out: 60000 ms', { ms: 60000 }],
  ['PEER_TOOK', 'Follower', 'FOLLOWING - LEADER ELECTION TOOK – 104 MS', { role: 'FOLLOWING', n: 104, unit: 'MS' }],
  ['PEER_TOOK', 'Follower', 'FOLLOWING - LEADER ELECTION TOOK - 220', { role: 'FOLLOWING', n: 220, unit: '' }],
]

describe('messages of the election', () => {
  test.each(cases)('%s of %s: %s', async (id, logger, message, fields) => {
    expect(await rowOf(logger, message)).toEqual({ id, fields })
  })

  test.each([
    ['FastLeaderElection', 'Notification from a server that is not in the list'],
    ['QuorumPeer', 'LOOKING for a leader'],
    ['ZooKeeperServer', 'LOOKING'],
  ])('%s does not print: %s', async (logger, message) => {
    expect((await rowOf(logger, message)).id).toBe('')
  })
})
