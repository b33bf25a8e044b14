import { describe, expect, test } from 'vitest'
import { rowOf } from './row-of.ts'

/** Lines of ensembles that were broken on purpose, and of public logs; older wordings as their releases print them. */
const cases: [id: string, logger: string, message: string, fields: Record<string, unknown>][] = [
  [
    'SRV_CREATED',
    'ZooKeeperServer',
    'Created server with tickTime 1000 minSessionTimeout 2000 maxSessionTimeout 20000 clientPortListenBacklog -1 datadir /var/lib/zk-lab/e153/1/data/version-2 snapdir /var/lib/zk-lab/e153/1/data/version-2',
    {
      tick: 1000,
      min: 2000,
      max: 20000,
      bl: -1,
      data: '/var/lib/zk-lab/e153/1/data/version-2',
      snap: '/var/lib/zk-lab/e153/1/data/version-2',
    },
  ],
  ['SRV_SHUT', 'ZooKeeperServer', 'shutting down', {}],
  [
    'SRV_VERSION',
    'Environment',
    'Server environment:zookeeper.version=3.4.6--1, built on 01/09/2025 20:08 GMT',
    { side: 'Server', ver: '3.4.6', build: '-1', built: '01/09/2025 20:08 GMT' },
  ],
  ['SRV_ENV', 'Environment', 'Server environment:user.name=?', { side: 'Server', key: 'user.name', val: '?' }],
  ['SRV_START', 'QuorumPeerMain', 'Starting quorum peer, myid=1', { myid: 1 }],
  [
    'SRV_STANDALONE',
    'QuorumPeerMain',
    'Either no config or no quorum defined in config, running  in standalone mode',
    {},
  ],
  ['SRV_STANDALONE', 'ZooKeeperServerMain', 'Starting server', {}],
  [
    'SRV_CFG',
    'QuorumPeerConfig',
    'Reading configuration from: /zk/bin/../conf/zoo.cfg',
    { path: '/zk/bin/../conf/zoo.cfg' },
  ],
  [
    'SRV_PREP',
    'PrepRequestProcessor',
    'PrepRequestProcessor (sid:3) started, reconfigEnabled=true',
    { myid: 3, re: 'true' },
  ],
  [
    'SRV_SEVERE',
    'ZooKeeperCriticalThread',
    'Severe unrecoverable error, from thread : SyncThread:1',
    { thread: 'SyncThread:1' },
  ],
  [
    'SRV_THREAD_EXIT',
    'ZooKeeperServerListenerImpl',
    'Thread SyncThread:1 exits, error code 1',
    { thread: 'SyncThread:1', code: 1 },
  ],
  [
    'SRV_NOT_RUNNING',
    'NIOServerCnxn',
    'Exception causing close of session 0x0: ZooKeeperServer not running',
    { session: 0n, addr: '' },
  ],
  ['SRV_NOT_RUNNING', 'NIOServerCnxn', 'Close of session 0x10000276b910000', { session: 0x10000276b910000n, addr: '' }],
  [
    'SRV_JVM_PAUSE',
    'JvmPauseMonitor',
    'Detected pause in JVM or host machine (eg GC): pause of approximately 3449 ms, total pause: info level: 1, warn level: 0',
    { ms: 3449, i: 1, w: 0, gc: '' },
  ],
  [
    'SRV_JVM_MON',
    'JvmPauseMonitor',
    'Starting JVM Pause Monitor with infoThresholdMs:1000 warnThresholdMs:10000 and sleepTimeMs:500',
    { i: 1000, w: 10000, s: 500 },
  ],
  ['SRV_THROTTLE', 'RequestThrottler', 'RequestThrottler shutdown. Dropped 0 requests', { n: 0 }],
  [
    'SRV_LARGE',
    'ZooKeeperServer',
    'The max bytes for all large requests are set to 104857600',
    { b: 104857600, t: Number.NaN },
  ],
  ['SRV_LARGE', 'ZooKeeperServer', 'The large request threshold is set to -1', { b: Number.NaN, t: -1 }],
  [
    'SRV_4LW',
    'NIOServerCnxn',
    'Processing srvr command from /127.0.0.1:48172',
    { cmd: 'srvr', addr: '/127.0.0.1:48172' },
  ],
  ['SRV_4LW_STAT', 'NIOServerCnxn', 'Stat command output', {}],
  ['SRV_RECONFIG', 'PrepRequestProcessor', 'Incremental reconfig', {}],
  ['SRV_ROLE', 'QuorumPeer', 'Becoming a non-voting participant', { what: 'a non-voting participant' }],
  [
    'SRV_DYNCFG',
    'QuorumPeerConfig',
    'clientPortAddress is 0.0.0.0:2181',
    { addr: '0.0.0.0:2181', saddr: '', om: Number.NaN },
  ],
  ['SRV_ONE', 'QuorumPeerConfig', 'No server failure will be tolerated. You need at least 3 servers.', {}],
  ['SRV_ONE', 'QuorumPeerConfig', 'Non-optimal configuration, consider an odd number of servers.', {}],
  ['SRV_INVALID', 'QuorumPeerMain', 'Unexpected exception, exiting abnormally', {}],
  [
    'SRV_DIGEST',
    'DataTree',
    'First digest mismatch on txn: 72057798501924864,1483,4294970195,1795554745387,2',
    { rest: '72057798501924864,1483,4294970195,1795554745387,2', zxid: 0n, times: Number.NaN },
  ],
  [
    'SRV_DIGEST',
    'RateLogger',
    '[564 times] Message: Digests are not matching. Value is Zxid. Last value:4294974786',
    { rest: '', zxid: 0x100001d42n, times: 564 },
  ],
  [
    'SRV_ADMIN',
    'JettyAdminServer',
    'Started AdminServer on port 8080, command URL /commands',
    { addr: '', port: 8080, url: '/commands' },
  ],
  ['SRV_EXIT', 'ServiceUtils', 'Exiting JVM with code 1', { code: 1 }],
  [
    'SRV_CREATED',
    'ZooKeeperServer',
    'Created server with tickTime 2000 ms minSessionTimeout 4000 ms maxSessionTimeout 40000 ms clientPortListenBacklog -1 dataLogdir /log/version-2 snapdir /data/version-2',
    { tick: 2000, min: 4000, max: 40000, bl: -1, data: '/log/version-2', snap: '/data/version-2' },
  ],
]

describe('messages of the server', () => {
  test.each(cases)('%s of %s: %s', async (id, logger, message, fields) => {
    expect(await rowOf(logger, message)).toEqual({ id, fields })
  })

  test.each([
    ['QuorumPeerMain', 'Starting quorum peers'],
    ['QuorumCnxManager', 'Exiting JVM with code 1'],
  ])('%s does not print: %s', async (logger, message) => {
    expect((await rowOf(logger, message)).id).toBe('')
  })
})
