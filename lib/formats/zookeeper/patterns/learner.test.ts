import { describe, expect, test } from 'vitest'
import { rowOf } from './row-of.ts'

/** Lines of ensembles that were broken on purpose, and of public logs; older wordings as their releases print them. */
const cases: [id: string, logger: string, message: string, fields: Record<string, unknown>][] = [
  ['FOL_EXC', 'Follower', 'Exception when following the leader', {}],
  ['OBS_EXC', 'Observer', 'Exception when observing the leader', {}],
  [
    'LRN_DISC',
    'Follower',
    'Disconnected from leader (with address: /127.79.0.3:2888). Was connected for 6ms. Sync state: false',
    { addr: '/127.79.0.3:2888', ms: 6, synced: 'false' },
  ],
  ['FOL_SHUT', 'Follower', 'shutdown Follower', { who: 'Follower' }],
  ['FOL_SHUT', 'Follower', 'shutdown called', { who: '' }],
  ['FOL_ZXID_GAP', 'Follower', 'Got zxid 0x100000001 expected 0x1', { zxid: 0x100000001n, exp: 0x1n }],
  [
    'LRN_CONNECTED',
    'Learner',
    'Successfully connected to leader, using address: /127.65.0.3:2888',
    { addr: '/127.65.0.3:2888' },
  ],
  [
    'LRN_CONN_RETRY',
    'Learner',
    'Unexpected exception, retries exceeded. tries=4, remaining init limit=9597, connecting to /127.75.0.2:2888',
    { over: 'retries exceeded', tries: 4, left: 9597, addr: '/127.75.0.2:2888' },
  ],
  ['LRN_CONN_FAIL', 'Learner', 'Failed connect to /127.75.0.2:2888', { addr: '/127.75.0.2:2888' }],
  ['LRN_DIFF', 'Learner', 'Getting a diff from the leader 0x100000208', { zxid: 0x100000208n }],
  ['LRN_SNAP', 'Learner', 'Getting a snapshot from leader 0x100000000', { zxid: 0x100000000n }],
  ['LRN_NEWLEADER', 'Learner', 'Learner received NEWLEADER message', {}],
  ['LRN_UPTODATE', 'Learner', 'Learner received UPTODATE message', {}],
  ['LRN_EPOCHSET', 'Learner', 'Set the current epoch to 1', { epoch: 1 }],
  ['LRN_NLACK', 'Learner', 'Sent NEWLEADER ack to leader with zxid 100000000', { zxid: 0x100000000n }],
  ['LRN_PERSIST', 'Learner', '0 txns have been committed', { n: 0, ms: Number.NaN, left: Number.NaN }],
  [
    'LRN_PERSIST',
    'Learner',
    'It took 10ms to persist and commit txns in packetsCommitted. 0 outstanding txns left in packetsNotLogged',
    { n: Number.NaN, ms: 10, left: 0 },
  ],
  ['LRN_REVALIDATE', 'Learner', 'Revalidating client: 0xe00002b6ca40018', { session: 0xe00002b6ca40018n }],
  ['LRN_PKT_WRITE', 'SendAckRequestProcessor', 'Closing connection to leader, exception during packet send', {}],
  ['OBS_DELAY', 'Observer', 'Waiting for 17 ms before reconnecting with the leader', { ms: 17 }],
  ['OBS_NEW', 'Observer', 'Observing new leader sid=3 addr=/127.91.0.3:2888', { sid: 3, addr: '/127.91.0.3:2888' }],
  [
    'LRN_DIFFSYNC',
    'Learner',
    'DIFF sync got first proposal 0x100000b53',
    { first: 0x100000b53n, what: '', zxid: 0n, last: 0n, exp: 0n },
  ],
  ['LRN_SNAP', 'Learner', 'Getting a snapshot from leader', { zxid: 0n }],
  [
    'LRN_DISC',
    'Follower',
    'Disconnected from leader (with address: /10.14.6.56:2888). Was connected for 316796607ms. Sync state: true',
    { addr: '/10.14.6.56:2888', ms: 316796607, synced: 'true' },
  ],
]

describe('messages of followers and observers', () => {
  test.each(cases)('%s of %s: %s', async (id, logger, message, fields) => {
    expect(await rowOf(logger, message)).toEqual({ id, fields })
  })

  test.each([
    ['Follower', 'Exception when following the leader of another ensemble'],
    ['Observer', 'Exception when following the leader'],
  ])('%s does not print: %s', async (logger, message) => {
    expect((await rowOf(logger, message)).id).toBe('')
  })
})
