import { expect, test } from 'vitest'
import { at, line, vote, workspaceOf } from '../model/testing.ts'
import { seriesOf } from './series.ts'

const log = [
  line(1, '10:00:00.000', 'FastLeaderElection', 'New election. My id = 1, proposed zxid=0x5c10c6626f'),
  vote(1, '10:00:00.010', 'LOOKING', 14, 'FOLLOWING', 37, 5, 92, '0x5bfffffffe'),
].join('\n')

test('zxids: one of its own, one of a vote, and the epoch that the vote names', async () => {
  const source = seriesOf('zxid', await workspaceOf({ 'zk.log': log }))
  const points = Array.from(source.times.keys(), (row) => source.point(row))
  expect(points.map(({ time, sid, kind, epoch, value }) => [time, sid, kind, epoch, value])).toEqual([
    [at('10:00:00.000'), 1, 'own', 92, 281_436_783],
    [at('10:00:00.010'), 14, 'vote', 91, 0xffff_fffe],
    [at('10:00:00.010'), 14, 'vote-epoch', 92, 0],
  ])
  expect(new Set(source.lanes).size).toBe(3)
})

test('a metric of the server that was sampled', async () => {
  const sample = (ts: number, nodes: number): string => {
    const raw = `zk_version\t3.8.0\nzk_server_state\tfollower\nzk_znode_count\t${nodes}\n`
    return JSON.stringify({ ts, full: true, raw, srvr: '' })
  }
  const workspace = await workspaceOf({
    'servers/13/zk.log': line(13, '10:00:00.000', 'QuorumPeer', 'FOLLOWING'),
    'servers/14/zk.log': line(14, '10:00:00.000', 'QuorumPeer', 'FOLLOWING'),
    'mntr/13.jsonl': `${sample(at('10:00:01.000'), 5)}\n${sample(at('10:00:02.000'), 7)}\n`,
  })
  expect(workspace.metrics()).toContain('zk_znode_count')
  const source = seriesOf('metric:zk_znode_count', workspace)
  expect([...source.times]).toEqual([at('10:00:01.000'), at('10:00:02.000')])
  expect([...source.values]).toEqual([5, 7])
  expect(source.point(1)).toMatchObject({ ensemble: '1', sid: 13, value: 7 })
})

test('a series that nobody knows is empty', async () => {
  expect(seriesOf('weather', await workspaceOf({ 'zk.log': log })).times).toHaveLength(0)
})

test('without a log, servers are told apart by what their file calls them', async () => {
  const series = (instance: string, value: number): string =>
    `{"metric":{"__name__":"znode_count","instance":"${instance}"},"values":[[${at('10:00:01.000') / 1_000},"${value}"]]}`
  const answer = `{"status":"success","data":{"result":[${series('a:7000', 5)},${series('b:7000', 7)}]}}`
  const source = seriesOf('metric:zk_znode_count', await workspaceOf({ 'metrics.json': answer }))
  expect([0, 1].map((row) => source.point(row))).toMatchObject([
    { instance: 'a:7000', value: 5, sid: null },
    { instance: 'b:7000', value: 7, sid: null },
  ])
  expect(new Set(source.lanes).size).toBe(2)
})
