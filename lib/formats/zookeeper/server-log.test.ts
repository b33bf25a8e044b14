import { expect, test } from 'vitest'
import { checkFormat } from '../testing.ts'
import { serverLog } from './server-log.ts'

/** What is said once a part. */
const RESTATED = ['identities', 'collector', 'sources']

const LEADER = [
  '2023-09-01 04:02:01,248 [myid:37] - WARN  [QuorumPeer[myid=37](plain=[0:0:0:0:0:0:0:0]:2181)(secure=disabled):LearnerHandler@1077] - Closing connection to peer due to transaction timeout.',
  '2023-09-01 04:02:01,248 [myid:37] - INFO  [QuorumPeer[myid=37](plain=[0:0:0:0:0:0:0:0]:2181)(secure=disabled):LearnerHandler@1158] - Synchronously closing socket to learner 13.',
  '',
].join('\n')

test('records with the rows of their patterns', async () => {
  const { rows } = await checkFormat(serverLog, new TextEncoder().encode(LEADER), 'zookeeper.log', 400, RESTATED)
  expect(rows.entries).toMatchObject([
    { start: 0, time: Date.UTC(2023, 8, 1, 4, 2, 1, 248), line: 1, level: 3, logger: 'LearnerHandler' },
    { line: 2, level: 2, thread: 'QuorumPeer[myid=37](plain=[0:0:0:0:0:0:0:0]:2181)(secure=disabled)' },
  ])
  expect(rows.LH_CLOSING).toEqual([{ entry: 1, mode: 'Synchronously', sid: 13 }])
  expect(rows.identities).toEqual([{ entry: 0, sid: 37, weight: 10 }])
})
