import type { AnalysisDocument } from '@/lib/analysis/document'
import type { SeriesPoint } from '@/lib/engine/queries'
import type { TimeScale } from '@/lib/timeline/time-scale'
import { parseTime } from '../../../lib/words/time.ts'
import type { LineStyle } from '../../charts/line-style'
import type { ChartLine } from '../../charts/time-chart'
import type { PlottedPoint, ZxidPlot } from './plotted-point'
import { epochText } from './point-words'
import { byServer, silences } from './segments'
import { keyOf } from './server-key'

const OWN: ReadonlySet<string> = new Set(['own', 'txn', 'snapshot', 'ack'])
/** Pixels between the lines of two servers in one epoch. */
const BESIDE = 6
/** More squares than this on one line hide it: then only the first of each epoch is large. */
const MOST_SQUARES = 6
const MOST_DOTS = 60

export interface EpochPlotInput {
  readonly document: AnalysisDocument
  readonly points: readonly SeriesPoint[]
  /** The last point of each server before the range. */
  readonly before: readonly SeriesPoint[]
  readonly scale: TimeScale
  readonly height: number
  readonly styles: ReadonlyMap<string, LineStyle>
}

/** One row for each epoch that is present, a step line for each server, votes as dots and their zxids as diamonds. */
export function epochPlot({ document, points, before, scale, height, styles }: EpochPlotInput): ZxidPlot {
  const known = [...before, ...points].filter((point) => point.epoch !== undefined && styles.has(keyOf(point)))
  const epochs = [...new Set(known.map((point) => point.epoch!))].sort((a, b) => b - a)
  const texts = new Map(known.map((point) => [point.epoch!, epochText(point)]))
  const rowHeight = height / Math.max(1, epochs.length)
  const rowY = new Map(epochs.map((epoch, i) => [epoch, rowHeight * (i + 0.5)]))
  const own = risingEpochs(byServer(known.filter((point) => OWN.has(point.kind ?? ''))))
  const servers = [...styles.keys()].filter((key) => own.has(key))
  const beside = Math.min(BESIDE, (rowHeight * 0.7) / Math.max(1, servers.length))
  const yOf = (point: SeriesPoint) => {
    const place = servers.indexOf(keyOf(point))
    return rowY.get(point.epoch!)! + (place < 0 ? 0 : place - (servers.length - 1) / 2) * beside
  }
  const rising = new Map(
    [...own.values()].flatMap((all) =>
      all.map((point, i) => [point, { before: all[i - 1], count: all.length }] as const),
    ),
  )
  return {
    lines: [...own].flatMap(([server, all]) => stepLines(server, all, { document, scale, yOf, styles })),
    points: points
      .filter((point) => point.epoch !== undefined)
      .flatMap((point) => plotted(point, rising, { scale, yOf, styles })),
    rows: epochs.map((epoch, i) => ({ text: texts.get(epoch)!, y: rowY.get(epoch)!, strong: i === 0 })),
  }
}

/**
 * A server never goes back to an older epoch while it runs: a line that names an older one speaks of a snapshot or of the
 * history it sends to another. Such a point is drawn, but the line passes it by.
 */
function risingEpochs(
  servers: ReadonlyMap<string, readonly SeriesPoint[]>,
): ReadonlyMap<string, readonly SeriesPoint[]> {
  return new Map(
    [...servers].map(([server, points]) => {
      let highest = Number.NEGATIVE_INFINITY
      const rising = points.filter((point) => {
        highest = Math.max(highest, point.epoch!)
        return point.epoch! >= highest
      })
      return [server, rising]
    }),
  )
}

/** The epoch of a server from point to point; it ends where the server was down, or its files end. */
function stepLines(
  server: string,
  points: readonly SeriesPoint[],
  {
    document,
    scale,
    yOf,
    styles,
  }: Pick<EpochPlotInput, 'document' | 'scale' | 'styles'> & { yOf(point: SeriesPoint): number },
): readonly ChartLine[] {
  const quiet = silences(document, server).filter((each) => each.to > each.from)
  const end = Math.min(scale.range.to, lastCovered(document, server))
  const steps: { u: number; y: number | null }[] = []
  for (const [i, point] of points.entries()) {
    const next = points[i + 1]
    const silence = quiet.find((each) => each.from >= point.time && each.from < (next?.time ?? end))
    const u = scale.position(point.time)
    const y = yOf(point)
    steps.push({ u, y })
    const until = silence ? silence.from : next ? null : end
    if (until !== null && until > point.time) steps.push({ u: scale.position(until), y })
    if (silence) steps.push({ u: scale.position(Math.min(silence.to, scale.range.to)), y: null })
  }
  return steps.length < 2 ? [] : [{ key: server, style: styles.get(server)!, steps: true, points: steps }]
}

function plotted(
  point: SeriesPoint,
  rising: ReadonlyMap<SeriesPoint, { readonly before: SeriesPoint | undefined; readonly count: number }>,
  { scale, yOf, styles }: Pick<EpochPlotInput, 'scale' | 'styles'> & { yOf(point: SeriesPoint): number },
): readonly PlottedPoint[] {
  const style = styles.get(keyOf(point))
  if (!style) return []
  const at = {
    key: `${point.evidence} ${point.kind} ${point.sid}`,
    u: scale.position(point.time),
    y: yOf(point),
    colour: style.colour,
    point,
  }
  if (point.kind === 'vote-epoch') return [{ ...at, shape: 'dot' }]
  if (point.kind === 'vote') return [{ ...at, shape: 'diamond' }]
  const place = rising.get(point)
  if (!place) return [{ ...at, shape: 'small' }]
  const first = place.before !== undefined && place.before.epoch !== point.epoch
  if (first || (point.kind === 'own' && place.count <= MOST_SQUARES)) return [{ ...at, shape: 'square' }]
  return place.count <= MOST_DOTS ? [{ ...at, shape: 'small' }] : []
}

function lastCovered(document: AnalysisDocument, server: string): number {
  const ends = document.coverage
    .filter((entry) => `${entry.ensemble}/${entry.sid}` === server)
    .map((entry) => parseTime(entry.to)!)
  return ends.length === 0 ? Number.POSITIVE_INFINITY : Math.max(...ends)
}
