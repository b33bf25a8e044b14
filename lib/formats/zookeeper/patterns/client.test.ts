import { describe, expect, test } from 'vitest'
import { rowOf } from './row-of.ts'

/** Lines of ensembles that were broken on purpose, and of public logs; older wordings as their releases print them. */
const cases: [id: string, logger: string, message: string, fields: Record<string, unknown>][] = [
  [
    'CLI_INIT',
    'ZooKeeper',
    'Initiating client connection, connectString=10.61.0.14:2181 sessionTimeout=15000 watcher=LoadClient$Holder@79e41',
    { cs: '10.61.0.14:2181', ms: 15000, w: 'LoadClient$Holder@79e41' },
  ],
  [
    'CLI_OPEN',
    'ClientCnxn',
    'Opening socket connection to server zk3/10.105.0.3:2181.',
    { addr: 'zk3/10.105.0.3:2181' },
  ],
  [
    'CLI_EST',
    'ClientCnxn',
    'Session establishment complete on server zk3/10.105.0.3:2181, session id = 0x300003087b10000, negotiated timeout = 8000',
    { addr: 'zk3/10.105.0.3:2181', session: 0x300003087b10000n, ms: 8000 },
  ],
  [
    'CLI_TIMEOUT',
    'ClientCnxn',
    'Client session timed out, have not heard from server in 4003ms for sessionid 0x9000036c8fb0000',
    { ms: 4003, session: 0x9000036c8fb0000n },
  ],
  [
    'CLI_EOF',
    'ClientCnxn',
    'Unable to read additional data from server sessionid 0x30000369e8b0000, likely server has closed socket, closing socket connection and attempting reconnect',
    { session: 0x30000369e8b0000n },
  ],
  [
    'CLI_CLOSE',
    'ClientCnxn',
    'Session 0x700002596950001 for server 10.67.0.7/10.67.0.7:2181, Closing socket connection. Attempting reconnect except it is a SessionExpiredException.',
    { session: 0x700002596950001n, addr: '10.67.0.7/10.67.0.7:2181' },
  ],
  [
    'CLI_EXPIRED',
    'ClientCnxn',
    'Unable to reconnect to ZooKeeper service, session 0x20000274a180003 has expired',
    { session: 0x20000274a180003n },
  ],
]

describe('messages of the client library', () => {
  test.each(cases)('%s of %s: %s', async (id, logger, message, fields) => {
    expect(await rowOf(logger, message)).toEqual({ id, fields })
  })

  test.each([
    ['ClientCnxn', 'Session establishment failed'],
    ['ZooKeeper', 'Initiating server connection'],
  ])('%s does not print: %s', async (logger, message) => {
    expect((await rowOf(logger, message)).id).toBe('')
  })
})
