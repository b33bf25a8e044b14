import { expect, test } from 'vitest'
import { at, line, workspaceOf } from '../model/testing.ts'
import { metricChanges } from './metric-changes.ts'

/** Ten samples, a second apart. */
function samples(valuesOf: (second: number) => Record<string, number>): string {
  return Array.from({ length: 30 }, (_, second) => {
    const values = Object.entries(valuesOf(second)).map(([name, value]) => `${name}\t${value}\n`)
    const raw = `zk_version\t3.8.0\nzk_server_state\tfollower\n${values.join('')}`
    return JSON.stringify({ ts: at('10:00:00.000') + second * 1000, full: true, raw, srvr: '' })
  }).join('\n')
}
const workspace = () =>
  workspaceOf({
    'servers/13/zk.log': line(13, '10:00:00.000', 'QuorumPeer', 'FOLLOWING'),
    'mntr/13.jsonl': samples((second) => ({
      zk_packets_received: second * 100,
      zk_num_alive_connections: second < 20 ? 900 : 3,
      zk_znode_count: 5,
      zk_outstanding_requests: second === 4 ? 50 : 0,
    })),
  })

test('what jumps at the time comes first, what only grows later, what stays not at all', async () => {
  const changes = metricChanges(await workspace(), at('10:00:19.500'))
  expect(changes[0]).toEqual({ name: 'zk_num_alive_connections', score: 1 })
  expect(changes.map(({ name }) => name)).toContain('zk_packets_received')
  expect(changes.find(({ name }) => name === 'zk_packets_received')!.score).toBeCloseTo(0.5)
  expect(changes.map(({ name }) => name)).not.toContain('zk_znode_count')
  expect(changes.map(({ name }) => name)).not.toContain('zk_outstanding_requests')
})

test('a jump elsewhere is no change at this time', async () => {
  const changes = metricChanges(await workspace(), at('10:00:03.500'))
  expect(changes[0]!.name).toBe('zk_outstanding_requests')
  expect(changes.map(({ name }) => name)).not.toContain('zk_num_alive_connections')
})

test('without samples nothing changed', async () => {
  expect(metricChanges(await workspaceOf({ 'zk.log': line(1, '10:00:00.000', 'QuorumPeer', 'FOLLOWING') }), 0)).toEqual(
    [],
  )
})
