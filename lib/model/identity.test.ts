import { expect, test } from 'vitest'
import { sidInPath } from './identity.ts'
import { line, workspaceOf } from './testing.ts'

test.each([
  ['follower-13.log', 13],
  ['servers/13/zookeeper.log', 13],
  ['mntr/37.jsonl', 37],
  ['zk3/data/zookeeper.out', 3],
  ['logs/zookeeper-2.log.2026-01-01', 2],
  ['zookeeper-0.log', null],
  ['03-leader-killed/zookeeper.log', null],
  ['2026-01-01/zookeeper.log', null],
  ['PASTE 2', null],
  ['article-7.txt#L51-L146', null],
])('%s hints at %s', (path, sid) => {
  expect(sidInPath(path)).toBe(sid)
})

test('what lines say counts before the name', async () => {
  const workspace = await workspaceOf({ 'zk-9.log': line(4, '10:00:00.000', 'QuorumPeer', 'LOOKING') })
  expect(workspace.logs.map(({ sid }) => sid)).toEqual([4])
})

test.each([1, 3])('a merged log is split by record, in %i parts', async (pieces) => {
  const lines = ['10:00:00.001', '10:00:00.002', '10:00:00.003', '10:00:00.004', '10:00:00.005', '10:00:00.006'].map(
    (time, i) => line((i % 3) + 1, time, 'QuorumPeer', 'LOOKING'),
  )
  const workspace = await workspaceOf({ 'all.log': lines.join('\n') }, pieces)
  expect(workspace.logs.map(({ sid }) => sid).sort()).toEqual([1, 2, 3])
  expect(workspace.events('PEER_STATE').map(({ sid }) => sid)).toEqual([1, 2, 3, 1, 2, 3])
  expect(workspace.ownerOf('all.log')).toMatchObject({ ensemble: '1', sid: null })
})

test.each([
  ['docker compose logs', (sid: number) => `zookeeper-${sid}  | `],
  ['kubectl logs --prefix', (sid: number) => `[pod/zk-${sid - 1}/zookeeper] `],
])('lines that name no server are of the one whose container %s names', async (_, prefix) => {
  const nameless = (sid: number, ms: number) =>
    `${prefix(sid)}${line(0, `10:00:00.00${ms}`, 'QuorumPeer', 'LOOKING', 'main').replace('myid:0', 'myid:')}`
  const named = (sid: number, ms: number) => `${prefix(sid)}${line(sid, `10:00:00.00${ms}`, 'QuorumPeer', 'LOOKING')}`
  const text = [nameless(1, 1), nameless(2, 2), named(2, 3), nameless(1, 4), named(1, 5), nameless(2, 6)].join('\n')
  for (const pieces of [1, 3]) {
    const workspace = await workspaceOf({ 'all.log': text }, pieces)
    expect(workspace.events('PEER_STATE').map(({ sid }) => sid)).toEqual([1, 2, 2, 1, 1, 2])
  }
})

test('the name of a container alone makes no server', async () => {
  const broker = `kafka-1  | ${line(0, '10:00:00.002', 'QuorumPeer', 'LOOKING', 'main').replace('myid:0', 'myid:')}`
  const text = [`zk-1  | ${line(1, '10:00:00.001', 'QuorumPeer', 'LOOKING')}`, broker].join('\n')
  const workspace = await workspaceOf({ 'all.log': text })
  expect(workspace.logs.map(({ sid }) => sid)).toEqual([1, null])
})
