import { expect, test } from 'vitest'
import { line, workspaceOf } from '../model/testing.ts'
import { configurationsOf } from './configurations.ts'

const config = (own: string): string =>
  `tickTime=2000\ninitLimit=10\n${own}\nserver.1=zk1:2888:3888\nserver.2=zk2:2888:3888\n`
const follows = (sid: number): string => line(sid, '10:00:00.000', 'QuorumPeer', 'FOLLOWING')

test('what servers disagree on, what only some state, and what is their own', async () => {
  const workspace = await workspaceOf({
    '1/zk.log': follows(1),
    '1/zoo.cfg': config('syncLimit=5\ndataDir=/data/1\nsnapCount=1000'),
    '2/zk.log': follows(2),
    '2/zoo.cfg': config('syncLimit=2\ndataDir=/data/2'),
  })
  const rows = configurationsOf(workspace)
  const values = (key: string) => rows.find((row) => row.key === key)?.values.map(({ sid, value }) => [sid, value])
  expect(values('syncLimit')).toEqual([
    [1, '5'],
    [2, '2'],
  ])
  const differing = rows.filter(({ differs }) => differs).map(({ key }) => key)
  expect(differing.sort()).toEqual(['snapCount', 'syncLimit'])
})

test('a log states what no configuration does', async () => {
  const created =
    'Created server with tickTime 3000 minSessionTimeout 6000 maxSessionTimeout 60000 datadir /d snapdir /d'
  const workspace = await workspaceOf({ 'zk.log': line(1, '10:00:00.000', 'ZooKeeperServer', created) })
  expect(configurationsOf(workspace).map(({ key, values }) => [key, values[0]?.value])).toEqual([
    ['tickTime', '3000'],
    ['minSessionTimeout', '6000'],
    ['maxSessionTimeout', '60000'],
  ])
})
