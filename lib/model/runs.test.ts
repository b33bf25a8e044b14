import { expect, test } from 'vitest'
import { at, line, workspaceOf } from './testing.ts'

const starts = (time: string): string[] => [
  line(1, `${time}.000`, 'QuorumPeerConfig', 'Reading configuration from: /etc/zoo.cfg', 'main'),
  line(1, `${time}.100`, 'QuorumPeerMain', 'Starting quorum peer, myid=1', 'main'),
]
const environment = (time: string): string =>
  line(1, time, 'Environment', 'Server environment:zookeeper.version=3.5.10-abc, built on 2022')
const looking = (time: string): string => line(1, time, 'QuorumPeer', 'LOOKING')

const cases = [
  {
    title: 'a start, then a role',
    lines: [...starts('10:00:00'), looking('10:00:01.000')],
    runs: [{ from: '10:00:00.000', to: '10:00:01.000', began: 'start', ended: 'cut' }],
  },
  {
    title: 'a log that begins while the process runs, and its restart',
    lines: [looking('09:59:00.000'), ...starts('10:00:00'), looking('10:00:01.000')],
    runs: [
      { from: '09:59:00.000', to: '09:59:00.000', began: 'cut', ended: 'replaced' },
      { from: '10:00:00.000', to: '10:00:01.000', began: 'start', ended: 'cut' },
    ],
  },
  {
    title: 'a log that begins in the middle of a start',
    lines: [line(1, '10:00:00.050', 'QuorumPeer', 'tickTime set to 2000', 'main'), ...starts('10:00:00').slice(1)],
    runs: [{ from: '10:00:00.050', to: '10:00:00.100', began: 'start', ended: 'cut' }],
  },
  {
    title: 'the environment that comes with the first role, up to 3.5',
    lines: [...starts('10:00:00'), looking('10:00:01.000'), environment('10:00:02.000')],
    runs: [{ from: '10:00:00.000', to: '10:00:02.000', began: 'start', ended: 'cut' }],
  },
  {
    title: 'a process that ends while it starts, again and again',
    lines: [...starts('10:00:00'), ...starts('10:00:05'), ...starts('10:00:10')],
    runs: [
      { from: '10:00:00.000', to: '10:00:00.100', began: 'start', ended: 'replaced' },
      { from: '10:00:05.000', to: '10:00:05.100', began: 'start', ended: 'replaced' },
      { from: '10:00:10.000', to: '10:00:10.100', began: 'start', ended: 'cut' },
    ],
  },
  {
    title: 'a standalone server, which reads its configuration twice',
    lines: [
      line(1, '10:00:00.000', 'QuorumPeerConfig', 'Reading configuration from: zoo.cfg', 'main'),
      line(1, '10:00:00.234', 'QuorumPeerConfig', 'Reading configuration from: zoo.cfg', 'main'),
      line(1, '10:00:00.235', 'ZooKeeperServerMain', 'Starting server', 'main'),
      line(1, '10:00:01.000', 'NIOServerCnxnFactory', 'binding to port /127.0.0.1:2181', 'main'),
    ],
    runs: [{ from: '10:00:00.000', to: '10:00:01.000', began: 'start', ended: 'cut' }],
  },
  {
    title: 'a process that says that it ends',
    lines: [...starts('10:00:00'), line(1, '10:00:03.000', 'QuorumPeer', 'QuorumPeer main thread exited')],
    runs: [{ from: '10:00:00.000', to: '10:00:03.000', began: 'start', ended: 'stopped' }],
  },
]

test.each(cases)('$title', async ({ lines, runs }) => {
  for (const pieces of [1, 3]) {
    const workspace = await workspaceOf({ 'zk.log': lines.join('\n') }, pieces)
    const found = workspace.server('1', 1)!.runs.map(({ from, to, began, ended }) => ({ from, to, began, ended }))
    expect(found).toEqual(runs.map((run) => ({ ...run, from: at(run.from), to: at(run.to) })))
  }
})

test('the release is what the run prints', async () => {
  const workspace = await workspaceOf({ 'zk.log': [...starts('10:00:00'), environment('10:00:02.000')].join('\n') })
  expect(workspace.server('1', 1)?.release).toBe('3.5.10')
})
