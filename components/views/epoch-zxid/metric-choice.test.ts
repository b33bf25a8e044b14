import { expect, test } from 'vitest'
import { chosenMetrics } from './metric-choice'

test('metrics that answer a question come first, six at most', () => {
  const names = ['zk_approximate_data_size', 'zk_avg_latency', 'zk_ephemerals_count', 'zk_outstanding_requests']
  const more = ['zk_packets_received', 'zk_uptime', 'zk_watch_count']
  expect(chosenMetrics([...names, ...more])).toEqual([
    ...['zk_packets_received', 'zk_outstanding_requests'],
    ...['zk_approximate_data_size', 'zk_avg_latency', 'zk_ephemerals_count', 'zk_uptime'],
  ])
})
