import { expect, test } from 'vitest'
import type { SeriesId } from '../engine/queries.ts'
import { bundleEngine } from './bundle-engine.ts'
import { redactBundle } from './redact.ts'
import { draftOf, opened } from './testing/draft-of.ts'
import { brokerLog, SECRETS, serverLog } from './testing/planted.ts'

const RANGE = { from: 0, to: Date.UTC(2100, 0) }

test.each<SeriesId>(['broker-events', 'activity'])('a reader sees %s as its author did', async (id) => {
  const engine = await opened({
    'broker-1/server.log': brokerLog(SECRETS),
    'zk-1/zookeeper.log': serverLog(1, SECRETS),
  })
  const { bundle } = redactBundle(await draftOf(engine), { off: new Set(), unticked: new Set() })
  const drawn = await engine.series(id, RANGE, 1200)
  const seen = await bundleEngine(bundle).series(id, RANGE, 1200)
  expect(drawn.points.length).toBeGreaterThan(0)
  expect(seen.points.map(({ time, value, evidence }) => [time, value, evidence])).toEqual(
    drawn.points.map(({ time, value, evidence }) => [time, value, evidence]),
  )
})
