import { expect, test } from 'vitest'
import { at, line, vote, workspaceOf } from './testing.ts'
import type { Workspace } from './workspace.ts'

/** A server that looks for a leader, hears the votes of `peers` for themselves, and whose own vote comes back. */
function election(sid: number, peers: readonly number[], time: string, zxid: string, epoch: number): string {
  const voters = [sid, ...peers].map((from) =>
    vote(sid, `${time}.010`, 'LOOKING', from, 'LOOKING', from, 7, epoch, zxid),
  )
  return [line(sid, `${time}.000`, 'QuorumPeer', 'LOOKING'), ...voters].join('\n')
}

function config(addresses: Readonly<Record<number, string>>): string {
  const servers = Object.entries(addresses).map(([sid, host]) => `server.${sid}=${host}:2888:3888`)
  return ['tickTime=2000', 'initLimit=10', 'syncLimit=5', 'dataDir=/data', 'clientPort=2181', ...servers].join('\n')
}

function groupsOf({ logs }: Workspace): Record<string, string> {
  return Object.fromEntries(logs.map(({ files, ensemble }) => [files[0]!, ensemble!]))
}

const ONE = { zxid: '0x500000007', epoch: 5 }
const OTHER = { zxid: '0x5c00000001', epoch: 92 }

test('votes cast and received keep two ensembles of the same server ids apart, in one folder', async () => {
  const files = Object.fromEntries(
    [1, 2, 3].flatMap((sid) => {
      const peers = [1, 2, 3].filter((other) => other !== sid)
      return [
        [`a-${sid}.log`, election(sid, peers, '10:00:00', ONE.zxid, ONE.epoch)],
        [`b-${sid}.log`, election(sid, peers, '10:00:00', OTHER.zxid, OTHER.epoch)],
      ]
    }),
  )
  const groups = groupsOf(await workspaceOf(files))
  expect(new Set(['a-1.log', 'a-2.log', 'a-3.log'].map((path) => groups[path]))).toEqual(new Set(['1']))
  expect(new Set(['b-1.log', 'b-2.log', 'b-3.log'].map((path) => groups[path]))).toEqual(new Set(['2']))
})

const EMPTY = { zxid: '0x0', epoch: 0 }

test('ensembles that start empty at the same moment are apart where they lie apart', async () => {
  const times = { east: '10:00:00', west: '10:00:01' }
  const files = Object.fromEntries(
    Object.entries(times).flatMap(([folder, time]) =>
      [1, 2].map((sid) => [`${folder}/${sid}.log`, election(sid, [3 - sid], time, EMPTY.zxid, EMPTY.epoch)]),
    ),
  )
  expect(groupsOf(await workspaceOf(files))).toEqual({
    'east/1.log': '1',
    'east/2.log': '1',
    'west/1.log': '2',
    'west/2.log': '2',
  })
})

test('in one folder the hosts that names mean keep them apart, and show a process under the id of another', async () => {
  const log = (network: number, sid: number, name = `zk${sid}`): string => {
    const dials = `Cannot open channel to ${3 - sid} at election address zk${3 - sid}/10.0.${network}.${3 - sid}:3888`
    const binds = `${sid} is accepting connections now, my election bind port: ${name}/10.0.${network}.${sid}:3888`
    const lines = [binds, dials].map((message) => line(sid, '09:59:59.000', 'QuorumCnxManager', message))
    return [...lines, election(sid, [3 - sid], `10:00:0${network}`, EMPTY.zxid, EMPTY.epoch)].join('\n')
  }
  const files = {
    'a-1.log': log(0, 1),
    'b-1.log': log(1, 1),
    'a-2.log': log(0, 2),
    'b-2.log': log(1, 2),
    'b-clone-1.log': log(1, 1, 'zk9').replaceAll(',010', ',020'),
  }
  expect(groupsOf(await workspaceOf(files))).toEqual({
    'a-1.log': '1',
    'a-2.log': '1',
    'b-1.log': '2',
    'b-2.log': '2',
    'b-clone-1.log': '2',
  })
})

test('one ensemble over folders of several hosts', async () => {
  const files = Object.fromEntries(
    [1, 2, 3].map((sid) => [`host${sid}/var/log/zookeeper.log`, line(sid, '10:00:00.000', 'QuorumPeer', 'FOLLOWING')]),
  )
  const workspace = await workspaceOf(files)
  expect(workspace.ensembles.map(({ servers }) => servers.map(({ sid }) => sid))).toEqual([[1, 2, 3]])
})

test('without any tie the nearest folder decides, and never the server id alone', async () => {
  const paths = ['east/1.log', 'east/2.log', 'west/1.log', 'west/2.log']
  const files = Object.fromEntries(
    paths.map((path, i) => [path, line((i % 2) + 1, `10:00:0${i}.000`, 'QuorumPeer', 'FOLLOWING')]),
  )
  expect(groupsOf(await workspaceOf(files))).toEqual({
    [paths[0]!]: '1',
    [paths[1]!]: '1',
    [paths[2]!]: '2',
    [paths[3]!]: '2',
  })
})

test('configurations that name other servers keep ensembles apart', async () => {
  const files = {
    'x/1/zk.log': line(1, '10:00:00.000', 'QuorumPeer', 'FOLLOWING'),
    'x/1/zoo.cfg': config({ 1: 'a1', 2: 'a2', 3: 'a3' }),
    'x/5/zk.log': line(5, '10:00:00.000', 'QuorumPeer', 'FOLLOWING'),
    'x/5/zoo.cfg': config({ 5: 'b5', 6: 'b6', 7: 'b7' }),
  }
  const workspace = await workspaceOf(files)
  expect(workspace.ensembles.map(({ servers }) => servers.map(({ sid }) => sid))).toEqual([
    [1, 2, 3],
    [5, 6, 7],
  ])
})

test('a process that runs under the id of another stays visible as a second log of it', async () => {
  const servers = { 1: 'zk1', 2: 'zk2', 3: 'zk3' }
  const files = Object.fromEntries(
    [1, 2, 3].flatMap((sid) => [
      [`servers/${sid}/zk.log`, line(sid, '10:00:00.000', 'QuorumPeer', 'FOLLOWING')],
      [`servers/${sid}/zoo.cfg`, config(servers)],
    ]),
  )
  const clone = {
    'servers/1-clone/zk.log': line(1, '10:00:00.500', 'QuorumPeer', 'LOOKING'),
    'servers/1-clone/zoo.cfg': config({ ...servers, 1: 'zk9' }),
  }
  const workspace = await workspaceOf({ ...files, ...clone })
  expect(workspace.ensembles).toHaveLength(1)
  expect(workspace.server('1', 1)?.logs).toHaveLength(2)
  expect(
    workspace
      .events('PEER_STATE')
      .filter(({ sid }) => sid === 1)
      .map(({ time }) => time),
  ).toEqual([at('10:00:00.000'), at('10:00:00.500')])
})
