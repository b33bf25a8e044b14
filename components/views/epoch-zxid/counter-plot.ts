import type { SeriesPoint } from '@/lib/engine/queries'
import type { TimeScale } from '@/lib/timeline/time-scale'
import { groupDigits } from '../../../lib/words/size.ts'
import { LAST_COUNTER } from '../../../lib/words/zxid.ts'
import type { LineStyle } from '../../charts/line-style'
import type { ZxidPlot } from './plotted-point'
import { hasCounter, isKraft } from './point-words'
import { brokenLines, crossesZone, type Segment, segmentsOf } from './segments'
import { keyOf } from './server-key'

const PADDING = 11
/** Lines of servers with the same counters are drawn this far apart. */
const BESIDE = 1.6
/** A line of more points than this is drawn without marks on it. */
const MOST_MARKS = 40
/** From this share of the counter on, the whole of it is shown. */
const WORTH_WHOLE = 0.05

export interface CounterPlotInput {
  readonly points: readonly SeriesPoint[]
  readonly scale: TimeScale
  readonly height: number
  readonly styles: ReadonlyMap<string, LineStyle>
  /** `whole`: 0 to 100 % of 2³². `fit`: up to the largest counter. Null: whichever says more. */
  readonly extent: 'whole' | 'fit' | null
}

/**
 * The counter of every known zxid by time: a line for each server, broken where the epoch changes and between zones. Of a
 * controller quorum, the offsets of its metadata log, which go on from epoch to epoch.
 */
export function counterPlot({ points, scale, height, styles, extent }: CounterPlotInput): ZxidPlot {
  const known = points.filter((point) => hasCounter(point) && styles.has(keyOf(point)))
  const largest = known.reduce((most, point) => Math.max(most, point.value), 1)
  const offsets = known.every(isKraft)
  const whole = !offsets && (extent === null ? largest / LAST_COUNTER >= WORTH_WHOLE : extent === 'whole')
  const top = whole ? LAST_COUNTER : largest
  const keys = [...styles.keys()].filter((key) => known.some((point) => keyOf(point) === key))
  const beside = (key: string) => (keys.indexOf(key) - (keys.length - 1) / 2) * BESIDE
  const yOf = (value: number) => height - PADDING - (value / top) * (height - PADDING * 2)
  const segments = segmentsOf(
    known.filter((point) => point.kind !== 'vote'),
    (a, b) => (a.epoch !== b.epoch && !isKraft(a)) || crossesZone(scale, a.time, b.time),
  )
  const { alone, marked } = marksOf(segments)
  const ticks = whole ? [0, 0.5, 1] : [0, 1]
  return {
    lines: brokenLines(segments, styles, (point, server) => ({
      u: scale.position(point.time),
      y: yOf(point.value) + beside(server),
    })),
    points: known
      .filter((point) => point.kind === 'vote' || marked.has(point))
      .map((point) => ({
        ...{ key: `${point.evidence} ${point.kind} ${point.sid}`, point, colour: styles.get(keyOf(point))!.colour },
        ...{ u: scale.position(point.time), y: yOf(point.value) + beside(keyOf(point)) },
        shape:
          point.kind === 'vote' ? ('diamond' as const) : alone.has(point) ? ('square' as const) : ('small' as const),
      })),
    rows: ticks.map((share) => ({
      text: whole
        ? `${share * 100} %`
        : offsets
          ? groupDigits(share * top)
          : `0x${Math.round(share * top).toString(16)}`,
      y: yOf(share * top),
      strong: false,
    })),
  }
}

/** Larger: first of its line. On the line: on its own, first of its epoch, or one of few. */
function marksOf(segments: readonly Segment[]) {
  const alone = new Set(segments.flatMap(({ points }) => points.slice(0, 1)))
  const few = segments.filter(({ points }) => points.length <= MOST_MARKS).flatMap(({ points }) => points)
  return { alone, marked: new Set([...alone, ...few]) }
}
