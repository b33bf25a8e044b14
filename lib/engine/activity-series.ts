import { columnOf } from '../columns/decimate.ts'
import { rankOfKey } from '../columns/merge.ts'
import { lineInFile } from '../model/opened-file.ts'
import { formatEvidence } from '../words/evidence.ts'
import { type LineIndex, type LineRun, spanOf } from './line-index.ts'
import type { Series, SeriesPoint, TimeRange } from './queries.ts'

interface Instant {
  readonly time: number
  readonly run: LineRun
  /** The first row of its chunk at that instant. */
  readonly row: number
  count: number
}

/** Lines of all logs by instant: of each pixel column the instant with the most lines. */
export function activitySeries(index: LineIndex, range: TimeRange, width: number): Series {
  const columns = new Map<number, Instant>()
  let total = 0
  for (const run of index.runs) {
    const { lastKey, firstKey } = run.times
    if (lastKey < range.from || firstKey >= range.to) continue
    for (const instant of instantsOf(run, range)) {
      total += instant.count
      const column = columnOf(instant.time, range.from, range.to, width)
      const best = columns.get(column)
      if (best === undefined || instant.count > best.count) columns.set(column, instant)
    }
  }
  const times = index.runs.map((run) => run.times)
  const points = [...columns.values()]
    .sort((a, b) => a.time - b.time)
    .map((instant) => pointOf(instant, rankOfKey(times, instant.time + 1) - rankOfKey(times, instant.time)))
  return { id: 'activity', points, total }
}

function* instantsOf(run: LineRun, range: TimeRange): Generator<Instant> {
  const times = run.clock
  let instant = null as Instant | null
  for (let row = run.from; row < run.from + run.times.length; row++) {
    const time = Math.floor(times[row]!)
    if (!(time >= range.from && time < range.to)) continue
    if (instant?.time === time) instant.count += 1
    else {
      if (instant !== null) yield instant
      instant = { time, run, row, count: 1 }
    }
  }
  if (instant !== null) yield instant
}

function pointOf({ time, run, row, count }: Instant, everywhere: number): SeriesPoint {
  const line = lineInFile(run.part, (run.chunk.columns.line as Uint32Array)[row]!)
  const evidence = formatEvidence({ file: run.file.id, ...spanOf(run, row), line })
  return { time, value: Math.max(count, everywhere), ensemble: null, sid: null, evidence }
}
