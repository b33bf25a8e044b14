import { expect, test } from 'vitest'
import { line, workspaceOf } from './testing.ts'

const config = ['tickTime=3000', 'initLimit=12', 'syncLimit=7', 'dataDir=/data', 'clientPort=2181'].join('\n')
const follows = (sid: number): string => line(sid, '10:00:00.000', 'QuorumPeer', 'FOLLOWING')
const mntr = ['zk_version\t3.8.0', 'zk_server_state\tfollower', 'zk_znode_count\t5', 'zk_uptime\t10'].join('\n')

test('the folder says whose a configuration is', async () => {
  const workspace = await workspaceOf({
    'run/servers/13/zk.log': follows(13),
    'run/servers/13/zoo.cfg': config,
    'run/servers/14/zk.log': follows(14),
    'run/servers/14/myid': '14\n',
  })
  expect(workspace.ownerOf('run/servers/13/zoo.cfg')).toMatchObject({ ensemble: '1', sid: 13 })
  expect(workspace.ownerOf('run/servers/14/myid')).toMatchObject({ ensemble: '1', sid: 14 })
  expect(workspace.server('1', 13)?.parameters.syncLimit).toMatchObject({ value: 7, source: 'config' })
  expect(workspace.server('1', 14)?.parameters.syncLimit).toMatchObject({ value: 7, source: 'peer' })
})

test('the name picks one of several', async () => {
  const workspace = await workspaceOf({
    'run/servers/13/zk.log': follows(13),
    'run/servers/14/zk.log': follows(14),
    'run/mntr/14.txt': mntr,
  })
  expect(workspace.ownerOf('run/mntr/14.txt')).toMatchObject({ ensemble: '1', sid: 14 })
  expect(workspace.samples('1', 14, 'zk_znode_count').map(({ value }) => value)).toEqual([5])
})

test('a server of which nothing else is here is known from the others’ configurations', async () => {
  const members = `${config}\nserver.13=a:2888:3888\nserver.14=b:2888:3888\nserver.2=c:2888:3888\n`
  const workspace = await workspaceOf({
    'run/servers/13/zk.log': follows(13),
    'run/servers/13/zoo.cfg': members,
    'run/servers/13/version-2/currentEpoch': '7',
    'run/servers/14/mntr.txt': mntr,
    'run/mntr/14.txt': mntr,
    'run/mntr/15.txt': mntr,
  })
  expect(workspace.ownerOf('run/mntr/14.txt')).toMatchObject({ ensemble: '1', sid: 14 })
  expect(workspace.ownerOf('run/servers/14/mntr.txt')).toMatchObject({ ensemble: '1', sid: 14 })
  expect(workspace.ownerOf('run/mntr/15.txt')).toMatchObject({ ensemble: '1', sid: null })
  expect(workspace.ownerOf('run/servers/13/version-2/currentEpoch')).toMatchObject({ sid: 13 })
})

test('a configuration beside several logs is nobody’s alone', async () => {
  const workspace = await workspaceOf({
    'follower-13.log': follows(13),
    'leader-37.log': follows(37),
    'zoo.cfg': config,
  })
  expect(workspace.ownerOf('zoo.cfg')).toMatchObject({ ensemble: '1', sid: null })
  expect(workspace.server('1', 37)?.parameters.initLimit).toMatchObject({ value: 12, source: 'peer' })
})

test('a server without a log is known by its myid', async () => {
  const workspace = await workspaceOf({ 's/1/zk.log': follows(1), 's/2/myid': '2\n', 's/2/zoo.cfg': config })
  expect(workspace.server('1', 2)).toMatchObject({ hasLog: false, files: ['s/2/myid', 's/2/zoo.cfg'] })
})

test('what no file says is assumed, and says so', async () => {
  const workspace = await workspaceOf({ 'zk.log': follows(1) })
  expect(workspace.server('1', 1)?.parameters).toEqual({
    tickTime: { value: 2000, source: 'assumed', evidence: null },
    initLimit: { value: 10, source: 'assumed', evidence: null },
    syncLimit: { value: 5, source: 'assumed', evidence: null },
  })
})
