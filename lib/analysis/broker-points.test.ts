import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { openWorkspace } from '../model/open-workspace.ts'
import { openBytes } from './kafka/testing.ts'
import { seriesOf } from './series.ts'

const FIXTURES = new URL('../formats/broker-log/fixtures/', import.meta.url)
const open = (name: string) =>
  openBytes(`logs/${name}`, new Uint8Array(gunzipSync(readFileSync(new URL(`${name}.gz`, FIXTURES)))))

test('what a broker of ZooKeeper mode tells of itself, whichever of its logs says it', async () => {
  const logs = ['zookeeper-server-3.4.1.log', 'zookeeper-controller-3.4.1.log', 'zookeeper-state-change-3.4.1.log']
  const files = await Promise.all(logs.map(open))
  const workspace = openWorkspace(files, { zones: new Map(), defaultZone: null })
  const source = seriesOf('broker-events', workspace)
  const points = Array.from(source.times, (_, row) => source.point(row))
  expect(new Set(points.map(({ sid }) => sid))).toEqual(new Set([3]))
  const said = points.map(({ text, value }) => `${value} ${text}`)
  for (const one of [
    '0 is started',
    '1 ZooKeeper: session expired',
    '0 gives up being the active controller',
    '1 finds damage in orders-0 and cuts it to offset 78',
    '0 leads orders-0 in leader epoch 0',
  ])
    expect(said).toContain(one)
  expect(points.every(({ evidence }) => evidence.startsWith('logs/zookeeper-'))).toBe(true)
})
