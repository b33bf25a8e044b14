import { disc, layersOf, type PathLayer } from '../../charts/path-layer'
import type { PlacedMark } from './scene'
import type { Mark } from './timeline-item'

type Look = PathLayer['look']
/** A part of a shape: its look, and its outline round a place. */
type Part = readonly [Look, (x: number, y: number, barHeight: number) => string]

const warn = (strokeWidth: number): Look => ({ stroke: 'var(--warn)', strokeWidth, strokeLinecap: 'round' })
const onPane = (stroke: string): Look => ({ fill: 'var(--pane)', stroke: `var(--${stroke})`, strokeWidth: 1.6 })
const CLOCK: readonly Part[] = [
  [{ ...onPane('warn'), strokeWidth: 1.5 }, disc(5.5)],
  [warn(1.4), (x, y) => `M${x} ${y - 3}V${y}l2.2 1.6`],
]

/** A shape for each kind of mark; colour only repeats it. To add a kind: its parts, from below upwards. */
const SHAPES: Readonly<Record<Mark['mark'], readonly Part[]>> = {
  timer: [
    [onPane('warn'), (x, y) => `M${x} ${y - 7}l7 11.5h-14z`],
    [warn(1.5), (x, y) => `M${x} ${y - 2.5}v3M${x} ${y + 2.3}v.1`],
  ],
  exception: [
    [onPane('down'), disc(6.5)],
    [
      { stroke: 'var(--down)', strokeWidth: 1.8 },
      (x, y) => `M${x - 2.8} ${y - 2.8}l5.6 5.6M${x + 2.8} ${y - 2.8}l-5.6 5.6`,
    ],
  ],
  start: [[{ stroke: 'var(--ink)', strokeWidth: 1.5 }, (x, y, height) => `M${x} ${y - height / 2 - 3}v${height + 6}`]],
  close: [
    [
      { stroke: 'var(--down-ink)', strokeWidth: 1.8, strokeLinecap: 'round' },
      (x, y) => `M${x - 4} ${y - 5}v10M${x} ${y - 5}v10`,
    ],
  ],
  pause: [
    [{ ...onPane('warn'), strokeWidth: 1.5 }, disc(5.5)],
    [warn(1.4), (x, y) => `M${x - 1.7} ${y - 2.5}v5M${x + 1.7} ${y - 2.5}v5`],
  ],
  fsync: CLOCK,
  expired: CLOCK,
  reconfig: [
    [onPane('accent'), (x, y) => `M${x} ${y - 7.5}l7.5 7.5l-7.5 7.5l-7.5 -7.5z`],
    [
      { stroke: 'var(--accent)', strokeWidth: 1.5, strokeLinecap: 'round' },
      (x, y) => `M${x - 2.8} ${y}h5.6M${x} ${y - 2.8}v5.6`,
    ],
  ],
  // Drawn between two lanes: `RefusedArrow`.
  refused: [],
}

export function markLayers(marks: readonly PlacedMark[], barHeightOf: (lane: string) => number): readonly PathLayer[] {
  return layersOf([
    ...marks.flatMap(({ item, y, span }) => (span ? [spanShape(span, y + barHeightOf(item.lane) / 2 + 2.5)] : [])),
    ...marks.flatMap(({ item, x, y }) =>
      SHAPES[item.mark].map(([look, outline], part) => ({
        ...{ key: `${item.mark} ${part}`, look },
        d: outline(x, y, barHeightOf(item.lane)),
      })),
    ),
  ])
}

/** One of a kind by itself, in 18 by 18 pixels: for the legend. */
export function markSample(kind: Mark['mark']): readonly PathLayer[] {
  return layersOf(SHAPES[kind].map(([look, outline], part) => ({ key: `${part}`, look, d: outline(9, 9, 10) })))
}

const SPAN_LOOK: Look = { stroke: 'var(--warn)', strokeWidth: 1.6 }

/** Under the bar: how long a pause or a slow sync lasted, or a row of expiries. */
function spanShape({ x1, x2 }: { x1: number; x2: number }, y: number): PathLayer {
  return { key: 'span', look: SPAN_LOOK, d: `M${x1} ${y - 2}v4M${x1} ${y}H${x2}M${x2} ${y - 2}v4` }
}
