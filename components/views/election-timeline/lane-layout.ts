import type { ServerLane } from '@/lib/timeline/server-lanes'

export interface LaneRow {
  readonly lane: ServerLane
  readonly y: number
  readonly height: number
  /** Middle of its bars. */
  readonly middle: number
  readonly barHeight: number
}

interface LaneGroup {
  readonly ensemble: string
  readonly y: number
}

export interface LaneLayout {
  readonly rows: readonly LaneRow[]
  /** Names of ensembles, where there are several. */
  readonly groups: readonly LaneGroup[]
  /** Lanes that nothing happens on, folded into one line. */
  readonly settled: number
  readonly settledY: number
  readonly height: number
}

/** Lanes of servers with own files are higher: more is drawn on them. */
const OWN_FILES = 1.45
const LEAST_HEIGHT = 19
const MOST_HEIGHT = 72
const GROUP_HEIGHT = 17
const SETTLED_HEIGHT = 20
const MOST_LANES = 12

interface LaneRoom {
  readonly height: number
  readonly top: number
  /** Lanes on which something happens. */
  readonly busy: ReadonlySet<string>
  readonly expanded: boolean
  /** Pixels on screen for one of the drawing. */
  readonly unit?: number
}

/** Divides the height among the lanes; over 12 servers, those that keep one role and have no mark share one line. */
export function layOutLanes(
  lanes: readonly ServerLane[],
  { height, top, busy, expanded, unit: px = 1 }: LaneRoom,
): LaneLayout {
  const collapse = lanes.length > MOST_LANES && !expanded
  const shown = collapse ? lanes.filter((lane) => lane.changesRole || busy.has(lane.key)) : lanes
  const settled = lanes.length - shown.length
  const ensembles = new Set(lanes.map((lane) => lane.ensemble))
  const groupHeight = ensembles.size > 1 ? GROUP_HEIGHT * px : 0
  const rest = height - top - 2 - groupHeight * ensembles.size - (settled > 0 ? SETTLED_HEIGHT * px : 0)
  const units = shown.reduce((sum, lane) => sum + (lane.hasFiles ? OWN_FILES : 1), 0)
  const unit = Math.min(MOST_HEIGHT * px, Math.max(LEAST_HEIGHT * px, rest / Math.max(1, units)))
  const barHeight = Math.min(18 * px, unit * 0.56)
  const groups: LaneGroup[] = []
  let y = top
  const rows = shown.map((lane, i) => {
    if (groupHeight > 0 && lane.ensemble !== shown[i - 1]?.ensemble) {
      groups.push({ ensemble: lane.ensemble, y })
      y += groupHeight
    }
    const laneHeight = unit * (lane.hasFiles ? OWN_FILES : 1)
    const row = { lane, y, height: laneHeight, middle: y + laneHeight / 2, barHeight }
    y += laneHeight
    return row
  })
  return { rows, groups, settled, settledY: y, height: y + (settled > 0 ? SETTLED_HEIGHT * px : 0) }
}
