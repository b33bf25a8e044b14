import { describe, expect, test } from 'vitest'
import { rowOf } from './row-of.ts'

/** Lines of ensembles that were broken on purpose, and of public logs; older wordings as their releases print them. */
const cases: [id: string, logger: string, message: string, fields: Record<string, unknown>][] = [
  [
    'LH_SID',
    'LearnerHandler',
    'Follower sid: 40 : info : zk40:2888:3888:observer',
    { sid: 40, info: 'zk40:2888:3888:observer' },
  ],
  [
    'LH_SID_UNKNOWN',
    'LearnerHandler',
    'Follower sid: 4 not in the current config 100000000',
    { sid: 4, cfg: 0x100000000n },
  ],
  [
    'LH_SYNC',
    'LearnerHandler',
    'Synchronizing with Learner sid: 1 maxCommittedLog=0x100000208 minCommittedLog=0x100000014 lastProcessedZxid=0x100000208 peerLastZxid=0x100000208',
    { sid: 1, max: 0x100000208n, min: 0x100000014n, last: 0x100000208n, peer: 0x100000208n },
  ],
  ['LH_DIFF', 'LearnerHandler', 'Sending DIFF zxid=0x100000208 for peer sid: 1', { zxid: 0x100000208n, sid: 1 }],
  [
    'LH_SNAP',
    'LearnerHandler',
    'Sending snapshot last zxid of peer is 0x3000001ba, zxid of leader is 0x4000003d0, send zxid of db as 0x4000003cf, 1 concurrent snapshots, snapshot was exempt from throttle',
    { peer: 0x3000001ban, leader: 0x4000003d0n, db: 0x4000003cfn, n: 1, thr: 'exempt' },
  ],
  ['LH_COMMITTEDLOG', 'LearnerHandler', 'Using committedLog for peer sid: 3', { sid: 3 }],
  ['LH_COMMITTEDLOG', 'LearnerHandler', 'Use txnlog and committedLog for peer sid: 3', { sid: 3 }],
  [
    'LH_GAP',
    'LearnerHandler',
    'Detected gap between end of txnlog: 0x3000001e1 and start of committedLog: 0x4000001cf',
    { a: 0x3000001e1n, b: 0x4000001cfn },
  ],
  ['LH_UNHANDLED', 'LearnerHandler', 'Unhandled scenario for peer sid: 7 fall back to use snapshot', { sid: 7 }],
  [
    'LH_TRUNC_EPOCH',
    'LearnerHandler',
    'Cannot send TRUNC to peer sid: 9 peer zxid is from different epoch',
    { sid: 9 },
  ],
  ['LH_NEWLEADER_ACK', 'LearnerHandler', 'Received NEWLEADER-ACK message from 3', { sid: 3 }],
  ['LH_TXN_TIMEOUT', 'LearnerHandler', 'Closing connection to peer due to transaction timeout.', {}],
  ['LH_CLOSING', 'LearnerHandler', 'Synchronously closing socket to learner 7.', { mode: 'Synchronously', sid: 7 }],
  ['LH_EXC', 'LearnerHandler', 'Unexpected exception causing shutdown while sock still open', {}],
  ['LH_EXC', 'LearnerHandler', 'Unexpected exception in LearnerHandler:', {}],
  [
    'LH_SENDEXC',
    'LearnerHandler',
    'Exception while sending packets in LearnerHandler',
    { sock: '', dl: Number.NaN, synced: '', q: Number.NaN },
  ],
  [
    'LH_GOODBYE',
    'LearnerHandler',
    '******* GOODBYE /127.0.0.1:59618 ********',
    { sid: Number.NaN, addr: '/127.0.0.1:59618' },
  ],
  [
    'LM_LIMITS',
    'LearnerMaster',
    'zookeeper.leader.maxConcurrentSnapSyncs = 10',
    { key: 'maxConcurrentSnapSyncs', v: 10 },
  ],
  [
    'LH_SYNC',
    'LearnerHandler',
    'Synchronizing with Follower sid: 2 maxCommittedLog=0x9000005be minCommittedLog=0x9000003cb peerLastZxid=0x9000005be',
    { sid: 2, max: 0x9000005ben, min: 0x9000003cbn, last: 0n, peer: 0x9000005ben },
  ],
  ['LH_SENDING_OLD', 'LearnerHandler', 'Sending DIFF', { mode: 'DIFF' }],
  [
    'LH_SNAP',
    'LearnerHandler',
    'Sending snapshot last zxid of peer is 0x9000005be  zxid of leader is 0xa00000000sent zxid of db as 0x9000005be',
    { peer: 0x9000005ben, leader: 0xa00000000n, db: 0x9000005ben, n: Number.NaN, thr: '' },
  ],
]

describe('messages of the leader about one learner', () => {
  test.each(cases)('%s of %s: %s', async (id, logger, message, fields) => {
    expect(await rowOf(logger, message)).toEqual({ id, fields })
  })

  test.each([
    ['LearnerHandler', 'Closing connection to peer'],
    ['Learner', 'Closing connection to peer due to transaction timeout.'],
  ])('%s does not print: %s', async (logger, message) => {
    expect((await rowOf(logger, message)).id).toBe('')
  })
})
