import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkFormat, decodeBytes } from '../testing.ts'
import { metricName } from './metric-name.ts'
import { prometheus } from './prometheus.ts'

const encode = (text: string) => new TextEncoder().encode(text)
const fixture = (name: string) => new Uint8Array(readFileSync(new URL(`./fixtures/${name}`, import.meta.url)))

async function samplesOf(bytes: Uint8Array, name = 'metrics.txt') {
  return (await decodeBytes(prometheus, bytes, name)).rows.samples!
}

test('what a server exposes, under the names of mntr', async () => {
  const { rows, diagnostics } = await checkFormat(prometheus, fixture('leader.prom'), 'leader.prom', 60)
  const metric = (key: string) => rows.samples!.find((sample) => sample.key === key)?.value
  expect(diagnostics).toEqual([])
  expect(rows.samples).toHaveLength(27)
  expect(metric('zk_synced_followers')).toBe(2)
  expect(metric('zk_looking_count')).toBe(1)
  expect(metric('zk_cnt_fsynctime')).toBe(547)
  expect(metric('zk_p99_2_ack_latency')).toBe(31)
  expect(metric('zk_p99_3_ack_latency')).toBeNaN()
  expect(metric('jvm_gc_collection_seconds_count{gc="G1 Young Generation"}')).toBe(4)
  expect(metric('process_start_time_seconds')).toBe(1795572115.104)
})

test('the answer of a range query: servers, times, places', async () => {
  const bytes = fixture('range.json')
  const { rows } = await checkFormat(prometheus, bytes, 'query.json', 60)
  expect(rows.samples).toMatchObject([
    { key: 'zk_num_alive_connections', instance: 'zk1:7000', time: 1693540919000, value: 412, line: 1 },
    { time: 1693540920500, value: 409 },
    { time: 1693540922000, value: 7 },
    { key: 'zk_p99_1_ack_latency', instance: 'zk3:7000', time: 1693540919000, value: 12 },
    { value: Number.NaN, text: 'NaN' },
    { value: 8800 },
  ])
  const { start, end } = rows.samples![2] as { start: number; end: number }
  expect(new TextDecoder().decode(bytes.subarray(start, end))).toBe('1693540922,"7"')
})

describe('text in other shapes', () => {
  test.each([
    ['milliseconds', 'packets_sent 5 1693540921123', 1693540921123],
    ['OpenMetrics: seconds', 'packets_sent_total 5 1693540921.123', 1693540921123],
    ['an exemplar', 'request_seconds_bucket{le="1"} 5 1693540921.123 # {trace_id="a"} 0.7 1693540920', 1693540921123],
    ['no time', 'packets_sent 5', Number.NaN],
  ])('%s', async (_, line, time) => {
    expect(await samplesOf(encode(`# TYPE x gauge\n${line}\n# EOF\n`))).toMatchObject([{ time, value: 5 }])
  })

  test('scrapes of a loop with the time before each', async () => {
    const scrape = '# TYPE znode_count gauge\nznode_count 7\n'
    const text = `Wed Nov 25 01:56:51 UTC 2026\n${scrape}2026-11-25T09:56:52+08:00\n${scrape}1795571813\n${scrape}`
    const times = (await samplesOf(encode(text))).map(({ time }) => new Date(time as number).toISOString())
    expect(times).toEqual([51, 52, 53].map((second) => `2026-11-25T01:56:${second}.000Z`))
  })

  test('a vector, pretty-printed and with a command above, then one that breaks off', async () => {
    const vector = JSON.stringify(
      { data: { result: [{ metric: { __name__: 'up', job: 'zk' }, value: [1693540921, '1'] }] } },
      null,
      2,
    )
    const text = `{"note": 1}\n$ curl -s 'http://prometheus:9090/api/v1/query?query=up'\n${vector}\n${vector.slice(0, -20)}`
    const { rows, diagnostics } = await decodeBytes(prometheus, encode(text), 'x')
    expect(rows.samples).toMatchObject([
      { key: 'up', value: 1, line: 12 },
      { key: 'up', value: 1 },
    ])
    expect(diagnostics.map(({ code }) => code)).toEqual(['metrics/answer-broken'])
  })
})

test.each([
  ['exposition', fixture('leader.prom'), 0.95],
  ['without comments', encode('a_b 1\nc_d{e="f"} 2\ng_h 3\n'), 0.6],
  ['mntr', encode('zk_avg_latency\t0.5\nzk_max_latency\t3\nzk_min_latency\t0\n'), 0],
  ['an answer', fixture('range.json'), 0.95],
  ['other JSON', encode('{"a": 1}\n'), 0],
  ['a log', encode('2023-09-01 04:02:01,662 [myid:13] - INFO  [main:Q@1] - x 5\n'), 0],
])('recognised: %s', (_, head, score) => {
  expect(prometheus.recognize(head, 'x')).toBe(score)
})

test.each([
  ['ack_latency', { key: '3', quantile: '0.5' }, 'zk_p50_3_ack_latency'],
  ['zk_ack_latency', { key: '3', quantile: '0.999' }, 'zk_p999_3_ack_latency'],
  ['learner_handler_qp_time_ms_sum', { key: '3' }, 'zk_sum_3_learner_handler_qp_time_ms'],
  ['commit_count_total', {}, 'zk_commit_count'],
  ['node_changed_watch_count_count', {}, 'zk_cnt_node_changed_watch_count'],
  ['zk_server_state', { state: 'leader', zk_host: 'a:2181' }, 'zk_server_state{state="leader"}'],
  ['kafka_server_x', {}, 'kafka_server_x'],
])('%s %j', (name, labels, key) => {
  expect(metricName(name, new Map(Object.entries(labels)))).toBe(key)
})
