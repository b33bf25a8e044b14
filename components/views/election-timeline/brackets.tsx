import { HALO } from '@/components/charts/halo'
import type { PlotBox } from '@/components/charts/plot-box'
import type { TimeScale } from '@/lib/timeline/time-scale'
import type { TimeWindow } from '../time-windows'
import { type BracketRoom, bracketText } from './bracket-text'
import type { LaneRow } from './lane-layout'

export interface BracketProps {
  readonly window: TimeWindow
  readonly box: PlotBox
  readonly scale: TimeScale
  /** Lane of the server that waited; null: the bracket stands over all lanes. */
  readonly row: LaneRow | null
  /** The next bracket over all lanes, which its text does not reach. */
  readonly next: TimeWindow | null
}

/** Height over all lanes that brackets without a lane take. */
export const BRACKET_BAND = 18

/** How long a proposal stayed unanswered (thick: where it began), or how long nobody led. */
export function Bracket({ window, box, scale, row, next }: BracketProps) {
  const x = (time: number) => box.left + scale.position(time) * box.plot
  const [from, to, until] = [x(window.from), x(window.to), x(window.until)]
  const right = next === null ? box.right : Math.min(box.right, x(next.from))
  const y = row ? row.middle - row.barHeight * 0.72 : 9
  if (until - from < 2) return null
  const open = !Number.isFinite(window.until)
  return (
    <g>
      <path
        d={`M${from} ${y}H${until}M${from} ${y - 4}v8${open ? '' : `M${until} ${y - 4}v8`}`}
        fill="none"
        stroke="var(--warn)"
        strokeWidth="1.6"
      />
      {window.kind === 'stall' && (
        <path d={`M${from} ${y}H${to}`} stroke="var(--warn)" strokeWidth="4.5" strokeOpacity=".55" />
      )}
      <BracketText window={window} room={{ from, until, left: box.left, right, size: box.text }} y={y} />
    </g>
  )
}

function BracketText({ window, room, y }: { window: TimeWindow; room: BracketRoom; y: number }) {
  const told = bracketText(window, room)
  if (told === null) return null
  return (
    <text
      x={told.x}
      y={y + room.size * 0.35}
      textAnchor={told.anchor}
      className={`${HALO} ${window.kind === 'stall' ? 'fill-ink2' : 'fill-warn font-semibold'}`}
    >
      {told.text}
    </text>
  )
}
