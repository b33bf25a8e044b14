import { words } from '@/lib/language/words'
import type { LaneSource } from '@/lib/timeline/server-lanes'
import { formatShortCount } from '@/lib/words/size'
import type { LaneRow } from './lane-layout'

const BADGE = 24

export interface LaneHeaderProps {
  row: LaneRow
  /** Pixels on screen for one of the drawing. */
  unit: number
  focused: boolean
  source: string
}

/** Gutter of a lane: id in the colour of its role at T0, filled where it has files; what it is; where that is known from. */
export function LaneHeader({ row, unit, focused, source }: LaneHeaderProps) {
  const { lane, middle } = row
  const who = words.timeline.lanes.who[lane.who]
  const hollow = lane.role === 'unknown' || lane.role === 'down' || !lane.hasFiles
  const colour = `var(--${lane.role === 'unknown' ? 'strong' : lane.role})`
  const id = String(lane.sid)
  const width = Math.max(BADGE, id.length * 6.8 + 9) * unit
  const left = 11 * unit
  const text = left + width + 7 * unit
  const twoLines = row.height >= 26 * unit && who !== ''
  return (
    <g>
      <line x1="0" y1={row.y + row.height} x2="100%" y2={row.y + row.height} stroke="var(--grid)" />
      <rect
        x={left}
        y={middle - 8 * unit}
        width={width}
        height={16 * unit}
        rx="4"
        fill={hollow ? 'none' : colour}
        stroke={colour}
        strokeWidth={focused ? 2 : 1}
      />
      <text
        x={left + width / 2}
        y={middle + 4 * unit}
        textAnchor="middle"
        className={`mono font-semibold text-fine ${hollow ? 'fill-ink2' : 'fill-on-role'}`}
      >
        {id}
      </text>
      {twoLines ? (
        <>
          <text x={text} y={middle - 2 * unit} className="fill-ink font-medium">
            {who}
          </text>
          <text x={text} y={middle + 11 * unit} className="fill-ink3">
            {source}
          </text>
        </>
      ) : (
        <text x={text} y={middle + 4 * unit} className="fill-ink3">
          {source}
        </text>
      )}
    </g>
  )
}

/** Where a lane is known from, in words. */
export function sourceText(source: LaneSource): string {
  const { lanes } = words.timeline
  if (source.kind === 'log') return lanes.log(source.lines, formatShortCount(source.lines))
  return source.kind === 'files' ? lanes.files(source.files) : lanes[source.kind]
}
