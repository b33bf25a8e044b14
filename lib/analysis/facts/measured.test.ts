import { describe, expect, test } from 'vitest'
import { at, line, workspaceOf } from '../../model/testing.ts'
import { tellStory } from '../tell-story.ts'
import { type DetectedFact, detectAll } from './registry.ts'

/** Logs of two servers, so that other files have an ensemble to belong to. */
function servers(more: Readonly<Record<string, string>>): Record<string, string> {
  const log = (sid: number): string =>
    [
      line(sid, '10:00:00.000', 'QuorumPeer', 'LOOKING'),
      line(sid, '10:00:00.010', 'FastLeaderElection', `New election. My id = ${sid}, proposed zxid=0x100000000`),
      line(sid, '10:00:20.000', 'QuorumPeer', sid === 1 ? 'LEADING' : 'FOLLOWING'),
      line(sid, '10:01:00.000', 'ZooKeeperServer', 'Refusing session request'),
    ].join('\n')
  const members = 'server.1=zk1:2888:3888\nserver.2=zk2:2888:3888\ntickTime=2000\ninitLimit=10\nsyncLimit=5\n'
  const files = [1, 2].flatMap((sid) => [
    [`${sid}/zookeeper.log`, log(sid)] as const,
    [`${sid}/zoo.cfg`, members] as const,
  ])
  return { ...Object.fromEntries(files), ...more }
}

async function factsOf(more: Readonly<Record<string, string>>, kind: DetectedFact['kind']): Promise<DetectedFact[]> {
  return detectAll(tellStory(await workspaceOf(servers(more)))).filter((fact) => fact.kind === kind)
}

function answer(series: Readonly<Record<string, readonly (readonly [time: string, value: number])[]>>): string {
  const result = Object.entries(series).map(([name, values]) => {
    const [, metric, labels] = /^(\w+)\{(.*)\}$/.exec(name)!
    const of = labels!.split(',').map((label) => label.split('='))
    return {
      metric: { __name__: metric, ...Object.fromEntries(of) },
      values: values.map(([time, value]) => [at(time) / 1_000, String(value)]),
    }
  })
  return JSON.stringify({ status: 'success', data: { resultType: 'matrix', result } })
}

describe('a log of collections', () => {
  test('a stop of a second or more is a pause of its server, the safepoint and the collection in it one', async () => {
    const gc = [
      '[2026-01-01T10:00:30.000+0000][30.000s][info][gc] GC(7) Pause Young (Normal) (G1 Evacuation Pause) 9M->1M(32M) 0.9ms',
      '[2026-01-01T10:00:40.500+0000][40.500s][info][gc] GC(8) Pause Full (G1 Compaction Pause) 31M->30M(32M) 4400.000ms',
      '[2026-01-01T10:00:40.501+0000][40.501s][info][safepoint] Safepoint "G1CollectFull", Time since last: 1 ns, Reaching safepoint: 100000000 ns, At safepoint: 4401000000 ns, Total: 4501000000 ns',
    ].join('\n')
    const [pause, ...others] = await factsOf({ '2/gc.log': gc }, 'pause')
    expect(others).toEqual([])
    expect(pause).toMatchObject({ sid: 2, ms: 4_501, from: at('10:00:36.000'), seenBy: 'gc-log' })
    expect(pause!.evidence).toHaveLength(2)
  })

  test('of a server whose log leaves its zone open, as written there', async () => {
    const gc = '2026-01-01T10:00:30.000+0800: 30.000: [Full GC (Ergonomics) 31M->30M(32M), 2.5000 secs]\n'
    expect(await factsOf({ '1/gc.log': gc }, 'pause')).toMatchObject([{ sid: 1, from: at('10:00:30.000'), ms: 2_500 }])
  })

  test('the line of the pause monitor is the same pause', async () => {
    const seen = line(
      1,
      '10:00:41.100',
      'JvmPauseMonitor',
      'Detected pause in JVM or host machine (eg GC): pause of approximately 4400 ms, total pause: info level: 1, warn level: 0 ',
    )
    const gc = '[2026-01-01T10:00:40.500+0000][info][gc] GC(8) Pause Full (System.gc()) 31M->30M(32M) 4400.000ms\n'
    const files = servers({})
    const log = `${files['1/zookeeper.log']!}\n${seen}\n`
    const facts = await factsOf({ '1/zookeeper.log': log, '1/gc.log': gc }, 'pause')
    expect(facts).toMatchObject([{ seenBy: 'gc-log', ms: 4_400 }])
    expect(facts[0]!.evidence.map(({ file }) => file)).toEqual(['1/gc.log', '1/zookeeper.log'])
  })
})

describe('metrics', () => {
  test('a highest value rises once, and again after a process began anew', async () => {
    const values = [
      ['10:00:00', 40],
      ['10:00:05', 2_500],
      ['10:00:10', 2_500],
      ['10:00:15', 0],
      ['10:00:20', 1_800],
    ] as const
    const mntr = values
      .map(([time, value]) =>
        JSON.stringify({ ts: at(`${time}.000`), raw: `zk_version\t3.8\nzk_max_fsynctime\t${value}\n` }),
      )
      .join('\n')
    expect(await factsOf({ '2/mntr.jsonl': mntr }, 'fsync-measured')).toMatchObject([
      { sid: 2, ms: 2_500, from: at('10:00:00.000'), to: at('10:00:05.000') },
      { sid: 2, ms: 1_800, from: at('10:00:15.000'), to: at('10:00:20.000') },
    ])
  })

  test('of all servers in one answer of Prometheus, by its instances', async () => {
    const metrics = answer({
      'learner_handler_qp_time_ms{instance=zk1:7000,key=2,quantile=0.99}': [
        ['10:00:00.000', 3],
        ['10:00:05.000', 8_000],
      ],
      'connection_rejected{instance=zk2:7000}': [
        ['10:00:00.000', 7],
        ['10:00:05.000', 40],
        ['10:00:10.000', 40],
      ],
      'outstanding_requests{instance=zk2:7000}': [
        ['10:00:00.000', 999],
        ['10:00:05.000', 1_001],
      ],
    })
    const files = { 'metrics.json': metrics }
    expect(await factsOf(files, 'packets-waited')).toMatchObject([{ sid: 1, learner: 2, ms: 8_000 }])
    expect(await factsOf(files, 'connections-rejected')).toMatchObject([{ sid: 2, count: 33 }])
    expect(await factsOf(files, 'requests-queued')).toMatchObject([{ sid: 2, count: 1_001 }])
  })
})

test.each([
  ['2', '3', 1],
  ['3', '3', 0],
  ['4', '3', 0],
])('accepted epoch %s, current epoch %s', async (accepted, current, count) => {
  const files = { '2/version-2/acceptedEpoch': accepted, '2/version-2/currentEpoch': current }
  expect(await factsOf(files, 'epochs-disagree')).toHaveLength(count)
})
