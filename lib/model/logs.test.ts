import { expect, test } from 'vitest'
import { rotationName } from './logs.ts'
import { line, workspaceOf } from './testing.ts'

test.each([
  ['zk/zookeeper.log', 'zk/zookeeper.log'],
  ['zk/zookeeper.log.3', 'zk/zookeeper.log'],
  ['zk/zookeeper.log.2026-01-01', 'zk/zookeeper.log'],
  ['zk/zookeeper-20260101.log', 'zk/zookeeper.log'],
  ['zk/zookeeper.log.2.gz!/zookeeper.log.2', 'zk/zookeeper.log'],
  ['zk/other.log', 'zk/other.log'],
])('%s is of %s', (path, name) => {
  expect(rotationName(path)).toBe(name)
})

const first = [line(1, '10:00:00.000', 'QuorumPeer', 'LOOKING'), line(1, '10:00:01.000', 'QuorumPeer', 'FOLLOWING')]
const second = [line(1, '10:05:00.000', 'QuorumPeer', 'LOOKING'), line(1, '10:05:01.000', 'QuorumPeer', 'LEADING')]

test('rotated files are one log in the order of their times', async () => {
  const workspace = await workspaceOf({ 'zk/zookeeper.log': second.join('\n'), 'zk/zookeeper.log.1': first.join('\n') })
  expect(workspace.logs.map(({ files }) => files)).toEqual([['zk/zookeeper.log.1', 'zk/zookeeper.log']])
  expect(workspace.ensembles[0]!.servers[0]!.runs).toHaveLength(1)
})

test('where a file was rotated, a thread may be late by a moment', async () => {
  const workspace = await workspaceOf({
    'zk/zookeeper.log.1': [...first, line(1, '10:05:00.003', 'QuorumPeer', 'PeerState set to LOOKING')].join('\n'),
    'zk/zookeeper.log': second.join('\n'),
  })
  expect(workspace.logs.map(({ files }) => files)).toEqual([['zk/zookeeper.log.1', 'zk/zookeeper.log']])
})

test('an excerpt beside the whole counts once', async () => {
  const workspace = await workspaceOf({
    'whole.log': [...first, ...second].join('\n'),
    'excerpt.log': second.join('\n'),
  })
  expect(workspace.logs.map(({ files, copies }) => [files, copies])).toEqual([[['whole.log'], ['excerpt.log']]])
  expect(workspace.events('PEER_STATE')).toHaveLength(4)
  expect(workspace.ownerOf('excerpt.log')).toMatchObject({ ensemble: '1', sid: 1 })
})

test('two processes of one server id at the same time are two logs', async () => {
  const other = [line(1, '10:00:00.500', 'QuorumPeer', 'LOOKING'), line(1, '10:05:00.700', 'QuorumPeer', 'FOLLOWING')]
  const workspace = await workspaceOf({ 'a/zk.log': [...first, ...second].join('\n'), 'b/zk.log': other.join('\n') })
  expect(workspace.logs).toHaveLength(2)
})

test('the last record of a part ends where the first of the next begins', async () => {
  const text = `${first[0]}\nmore of it\n${first[1]}\n`
  const workspace = await workspaceOf({ 'zk.log': text }, 2)
  const [event] = workspace.events('PEER_STATE')
  expect(event).toMatchObject({ start: 0, end: first[0]!.length + 'more of it'.length + 2, line: 1 })
})
