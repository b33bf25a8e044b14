import { expect, test } from 'vitest'
import { batchLanes } from './batch-lanes'

const batch = (folder: string, time: number, leaderEpoch: number) => ({
  ...{ time, value: 1, ensemble: null, sid: null, evidence: `f:${time}-${time + 1}:0` },
  ...{ folder, leaderEpoch },
})

test('a break where the leader epoch rises, in order of time', () => {
  const [lane] = batchLanes([
    batch('kafka/orders-0', 30, 8),
    batch('kafka/orders-0', 10, 7),
    batch('kafka/orders-0', 20, 7),
  ])
  expect(lane).toMatchObject({ name: 'orders-0', breaks: [{ before: 20, time: 30, epoch: 8 }] })
})

test('copies of one partition are told apart by their folders', () => {
  const lanes = batchLanes([
    batch('broker-1/orders-0', 1, 0),
    batch('broker-2/orders-0', 1, 0),
    batch('broker-1/orders-10', 1, 0),
  ])
  expect(lanes.map((lane) => lane.name)).toEqual(['broker-1/orders-0', 'broker-2/orders-0', 'orders-10'])
  const apart = batchLanes([batch('k/1/data/orders-0', 1, 0), batch('k/2/data/orders-0', 1, 0)])
  expect(apart.map((lane) => lane.name)).toEqual(['1/data/orders-0', '2/data/orders-0'])
})
