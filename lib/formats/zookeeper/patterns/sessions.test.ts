import { describe, expect, test } from 'vitest'
import { rowOf } from './row-of.ts'

/** Lines of ensembles that were broken on purpose, and of public logs; older wordings as their releases print them. */
const cases: [id: string, logger: string, message: string, fields: Record<string, unknown>][] = [
  [
    'SES_EXPIRE',
    'ZooKeeperServer',
    'Expiring session 0x700002596950000, timeout of 6000ms exceeded',
    { session: 0x700002596950000n, ms: 6000 },
  ],
  [
    'SES_EST',
    'ZooKeeperServer',
    'Established session 0x1944ceecc1c0000 with negotiated timeout 30000 for client /127.0.0.1:32850',
    { session: 0x1944ceecc1c0000n, ms: 30000, addr: '/127.0.0.1:32850' },
  ],
  [
    'SES_NEW',
    'ZooKeeperServer',
    'Client attempting to establish new session at /127.0.0.1:32850',
    { session: 0n, addr: '/127.0.0.1:32850', zxid: 0n, ms: Number.NaN },
  ],
  [
    'SES_INVALID',
    'ZooKeeperServer',
    'Invalid session 0x3000027f9840000 for client /127.0.0.1:49088, probably expired',
    { session: 0x3000027f9840000n, addr: '/127.0.0.1:49088' },
  ],
  [
    'SES_TERM',
    'PrepRequestProcessor',
    'Processed session termination for sessionid: 0x1944ceecc1c0000',
    { session: 0x1944ceecc1c0000n },
  ],
  [
    'SES_CLOSEREQ',
    'QuorumZooKeeperServer',
    'Submitting global closeSession request for session 0x700002596950000',
    { kind: 'global', session: 0x700002596950000n },
  ],
  [
    'SES_GLOBAL',
    'LearnerSessionTracker',
    'Committing global session 0xd00002b70710000',
    { what: 'Committing global', session: 0xd00002b70710000n },
  ],
  [
    'CON_ACCEPT',
    'NIOServerCnxnFactory',
    'Accepted socket connection from /127.0.0.1:32850',
    { addr: '/127.0.0.1:32850' },
  ],
  [
    'CON_CLOSED',
    'NIOServerCnxn',
    'Closed socket connection for client /127.0.0.1:32850 which had sessionid 0x1944ceecc1c0000',
    { addr: '/127.0.0.1:32850', session: 0x1944ceecc1c0000n },
  ],
  [
    'CON_EOS',
    'NIOServerCnxn',
    'Unable to read additional data from client sessionid 0x4000036c6fc0000, likely client has closed socket',
    { session: 0x4000036c6fc0000n, addr: '' },
  ],
  [
    'CON_EOS',
    'NIOServerCnxn',
    'Unable to read additional data from client, it probably closed the socket: address = /10.105.0.253:34686, session = 0x100003087d2000b',
    { session: 0x100003087d2000bn, addr: '/10.105.0.253:34686' },
  ],
  [
    'CON_MAXIP',
    'RateLogger',
    '[2 times] Message: Error accepting new connection: Too many connections from /10.105.0.253 - max is 12',
    { times: 2, ip: '/10.105.0.253', max: 12 },
  ],
  ['CON_SEND', 'NIOServerCnxn', 'Error sending data synchronously', {}],
  [
    'SES_RENEW',
    'ZooKeeperServer',
    'Client attempting to renew session 0x14ed93111f20057 at /10.10.34.11:47968',
    { session: 0x14ed93111f20057n, addr: '/10.10.34.11:47968', zxid: 0n, ms: Number.NaN },
  ],
  [
    'CON_EXC',
    'NIOServerCnxn',
    'Exception causing close of session 0x14f05578bd8000f due to java.io.IOException: Connection reset by peer',
    { session: 0x14f05578bd8000fn, err: 'java.io.IOException: Connection reset by peer' },
  ],
  [
    'CON_LEN',
    'NIOServerCnxn',
    'Exception causing close of session 0x0 due to java.io.IOException: Len error 1195725856',
    { session: 0n, len: 1195725856, addr: '', max: Number.NaN },
  ],
  ['CON_EOS', 'NIOServerCnxn', 'caught end of stream exception', { session: 0n, addr: '' }],
  [
    'CON_MAXIP',
    'NIOServerCnxnFactory',
    'Too many connections from /10.10.34.11 - max is 60',
    { times: Number.NaN, ip: '/10.10.34.11', max: 60 },
  ],
]

describe('messages of sessions and client connections', () => {
  test.each(cases)('%s of %s: %s', async (id, logger, message, fields) => {
    expect(await rowOf(logger, message)).toEqual({ id, fields })
  })

  test.each([
    ['ZooKeeperServer', 'Expiring session 0x1, timeout of many ms exceeded'],
    ['SessionTrackerImpl', 'Expiring session 0x700002596950000, timeout of 6000ms exceeded'],
  ])('%s does not print: %s', async (logger, message) => {
    expect((await rowOf(logger, message)).id).toBe('')
  })
})
