import type { LaneRow } from './lane-layout'

const BADGE = 24

/** Gutter of a lane: id in the colour of its role at T0, filled where it has files; what it is; where that is known from. */
export function LaneHeader({ row, focused, source }: { row: LaneRow; focused: boolean; source: string }) {
  const { lane, middle } = row
  const hollow = lane.role === 'unknown' || lane.role === 'down' || !lane.hasFiles
  const colour = `var(--${lane.role === 'unknown' ? 'strong' : lane.role})`
  const id = String(lane.sid)
  const width = Math.max(BADGE, id.length * 6.8 + 9)
  const twoLines = row.height >= 26 && lane.who !== ''
  return (
    <g>
      <line x1="0" y1={row.y + row.height} x2="100%" y2={row.y + row.height} stroke="var(--grid)" />
      <rect
        x="11"
        y={middle - 8}
        width={width}
        height="16"
        rx="4"
        fill={hollow ? 'none' : colour}
        stroke={colour}
        strokeWidth={focused ? 2 : 1}
      />
      <text
        x={11 + width / 2}
        y={middle + 4}
        textAnchor="middle"
        className={`mono font-semibold text-[11px] ${hollow ? 'fill-ink2' : 'fill-on-role'}`}
      >
        {id}
      </text>
      {twoLines ? (
        <>
          <text x={18 + width} y={middle - 2} className="fill-ink font-medium">
            {lane.who}
          </text>
          <text x={18 + width} y={middle + 11} className="fill-ink3">
            {source}
          </text>
        </>
      ) : (
        <text x={18 + width} y={middle + 4} className="fill-ink3">
          {source}
        </text>
      )}
    </g>
  )
}
