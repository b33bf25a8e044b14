import type { SeriesPoint } from '@/lib/engine/queries'
import { words } from '@/lib/language/words'
import { shortestNames, withoutId } from '@/lib/words/folder-names'

/** The batches of one partition, and where its leader epoch changed. */
export interface BatchLane {
  readonly folder: string
  readonly name: string
  readonly batches: readonly SeriesPoint[]
  readonly breaks: readonly EpochBreak[]
}

interface EpochBreak {
  /** Time of the last batch of the epoch before. */
  readonly before: number
  readonly time: number
  readonly epoch: number
}

/** A lane for each broker whose log is here, what it tells of itself in place of batches. */
export function brokerLanes(points: readonly SeriesPoint[]): readonly BatchLane[] {
  const brokers = new Map<number, SeriesPoint[]>()
  for (const point of points) {
    if (point.sid === null) continue
    const known = brokers.get(point.sid)
    if (known) known.push(point)
    else brokers.set(point.sid, [point])
  }
  return [...brokers]
    .sort(([a], [b]) => a - b)
    .map(([broker, batches]) => {
      const name = words.kafkaStrip.broker(broker)
      return { folder: name, name, batches, breaks: [] }
    })
}

/** A lane for each partition folder; copies of one partition keep their own. */
export function batchLanes(points: readonly SeriesPoint[]): readonly BatchLane[] {
  const folders = new Map<string, SeriesPoint[]>()
  for (const point of points) {
    const folder = point.folder ?? ''
    const batches = folders.get(folder)
    if (batches) batches.push(point)
    else folders.set(folder, [point])
  }
  const names = shortestNames([...folders.keys()])
  return [...folders]
    .map(([folder, batches], i) => {
      batches.sort((a, b) => a.time - b.time)
      return { folder, name: withoutId(names[i]!), batches, breaks: breaksOf(batches) }
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }))
}

function breaksOf(batches: readonly SeriesPoint[]): readonly EpochBreak[] {
  return batches.flatMap((batch, i) => {
    const before = batches[i - 1]
    const epoch = batch.leaderEpoch ?? -1
    return before && epoch > (before.leaderEpoch ?? -1) ? [{ before: before.time, time: batch.time, epoch }] : []
  })
}
