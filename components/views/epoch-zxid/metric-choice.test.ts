import { expect, test } from 'vitest'
import { isCount, orderedMetrics, readable, transactionCounts, withCounts } from './metric-choice'

const names = ['zk_avg_latency', 'zk_max_latency', 'zk_num_alive_connections', 'zk_packets_received', 'zk_uptime']
const order = (typed = '', changes: { name: string; score: number }[] = []) =>
  orderedMetrics(names, changes, typed).map(({ name }) => name)

test('those that answer a question come first, then all others', () => {
  expect(order()).toEqual([
    'zk_packets_received',
    'zk_num_alive_connections',
    'zk_max_latency',
    'zk_avg_latency',
    'zk_uptime',
  ])
})

test('what changed at T0 comes before them, and says so', () => {
  const changes = [
    { name: 'zk_uptime', score: 1 },
    { name: 'zk_num_alive_connections', score: 1 },
    { name: 'zk_packets_received', score: 0.5 },
  ]
  expect(order('', changes).slice(0, 3)).toEqual(['zk_num_alive_connections', 'zk_uptime', 'zk_packets_received'])
  expect(orderedMetrics(names, changes, '').filter(({ changed }) => changed)).toHaveLength(2)
})

test('all words must be in the name, as written or as read', () => {
  expect(order('latency')).toEqual(['zk_max_latency', 'zk_avg_latency'])
  expect(order('alive CONN')).toEqual(['zk_num_alive_connections'])
  expect(order('zk_up')).toEqual(['zk_uptime'])
  expect(order('weather')).toEqual([])
})

test('writes stand over all, sessions under what changed', () => {
  const changes = [{ name: 'zk_uptime', score: 1 }]
  const shown = withCounts(transactionCounts(''), orderedMetrics(names, changes, ''))
  expect(shown.slice(0, 4).map(({ series }) => series)).toEqual([
    'writes',
    'metric:zk_uptime',
    'sessions:opened',
    'sessions:closed',
  ])
  expect(shown.filter(isCount)).toHaveLength(4)
  expect(transactionCounts('expired')).toHaveLength(1)
})

test('names are read as words', () => {
  expect(readable('zk_num_alive_connections')).toBe('num alive connections')
})
