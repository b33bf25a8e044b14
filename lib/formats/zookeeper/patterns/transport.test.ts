import { describe, expect, test } from 'vitest'
import { rowOf } from './row-of.ts'

/** Lines of ensembles that were broken on purpose, and of public logs; older wordings as their releases print them. */
const cases: [id: string, logger: string, message: string, fields: Record<string, unknown>][] = [
  [
    'CNX_CANNOT_OPEN',
    'QuorumCnxManager',
    'Cannot open channel to 3 at election address /127.65.0.3:3888',
    { secure: '', sid: 3, addr: '/127.65.0.3:3888' },
  ],
  [
    'CNX_SMALLER',
    'QuorumCnxManager',
    'Have smaller server identifier, so dropping the connection: (myId:2 --> sid:3)',
    { sid: 3, myid: 2 },
  ],
  [
    'CNX_RECEIVED',
    'QuorumCnxManager',
    'Received connection request /192.168.42.2:43910',
    { ip: '192.168.42.2', port: 43910 },
  ],
  ['CNX_BROKEN', 'QuorumCnxManager', 'Connection broken for id 3, my id = 1', { sid: 3, myid: 1 }],
  [
    'CNX_SEND_EXC',
    'QuorumCnxManager',
    'Exception when using channel: for id 2 my id = 3 error = java.net.SocketException: Broken pipe',
    { sid: 2, myid: 3, err: 'java.net.SocketException: Broken pipe' },
  ],
  ['CNX_SEND_LEAVE', 'QuorumCnxManager', 'Send worker leaving thread id 3 my id = 1', { sid: 3, myid: 1 }],
  [
    'CNX_INTR',
    'QuorumCnxManager',
    'Interrupting SendWorker thread from RecvWorker. sid: 3. myId: 1',
    { sid: 3, myid: 1 },
  ],
  [
    'CNX_INTR',
    'QuorumCnxManager',
    'Interrupted while waiting for message on queue',
    { sid: Number.NaN, myid: Number.NaN },
  ],
  [
    'CNX_BIND',
    'QuorumCnxManager',
    '1 is accepting connections now, my election bind port: /127.65.0.1:3888',
    { myid: 1, addr: '/127.65.0.1:3888' },
  ],
  [
    'CNX_BIND',
    'QuorumCnxManager',
    'My election bind port: /192.168.42.1:3888',
    { myid: Number.NaN, addr: '/192.168.42.1:3888' },
  ],
  [
    'CNX_TLS',
    'UnifiedServerSocket',
    'Accepted TLS connection from /10.211.0.37:33190 - TLSv1.3 - TLS_AES_256_GCM_SHA384',
    { addr: '/10.211.0.37:33190', proto: 'TLSv1.3', cipher: 'TLS_AES_256_GCM_SHA384' },
  ],
  [
    'CNX_TLS',
    'QuorumCnxManager',
    'SSL handshake complete with zk36/10.211.0.36:3888 - TLSv1.3 - TLS_AES_256_GCM_SHA384',
    { addr: 'zk36/10.211.0.36:3888', proto: 'TLSv1.3', cipher: 'TLS_AES_256_GCM_SHA384' },
  ],
  [
    'CNX_BROKEN',
    'QuorumCnxManager',
    'Connection broken for id 188978561024, my id = 1, error = ',
    { sid: 188978561024, myid: 1 },
  ],
  ['CNX_SEND_LEAVE', 'QuorumCnxManager', 'Send worker leaving thread', { sid: Number.NaN, myid: Number.NaN }],
  [
    'CNX_SMALLER',
    'QuorumCnxManager',
    'Have smaller server identifier, so dropping the connection: (3, 1)',
    { sid: 3, myid: 1 },
  ],
  [
    'CNX_RECEIVED',
    'QuorumCnxManager',
    'Received connection request from zk2.example.com/10.10.34.12:45307',
    { ip: '10.10.34.12', port: 45307 },
  ],
]

describe('messages of the election port', () => {
  test.each(cases)('%s of %s: %s', async (id, logger, message, fields) => {
    expect(await rowOf(logger, message)).toEqual({ id, fields })
  })

  test.each([
    ['QuorumCnxManager', 'Connection to a peer'],
    ['Leader', 'Connection broken for id 3, my id = 1'],
  ])('%s does not print: %s', async (logger, message) => {
    expect((await rowOf(logger, message)).id).toBe('')
  })
})
