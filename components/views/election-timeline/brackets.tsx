import { HALO } from '@/components/charts/halo'
import type { PlotBox } from '@/components/charts/plot-box'
import { longestThatFits, textWidth } from '@/components/charts/text-width'
import type { TimeScale } from '@/lib/timeline/time-scale'
import type { TimeWindow } from '../time-windows'
import type { LaneRow } from './lane-layout'

export interface BracketProps {
  readonly window: TimeWindow
  readonly box: PlotBox
  readonly scale: TimeScale
  /** Lane of the server that waited; null: the bracket stands over all lanes. */
  readonly row: LaneRow | null
}

/** Height over all lanes that brackets without a lane take. */
export const BRACKET_BAND = 18

/** How long a proposal stayed unanswered (thick: where it began), or how long nobody led. */
export function Bracket({ window, box, scale, row }: BracketProps) {
  const x = (time: number) => box.left + scale.position(time) * box.plot
  const [from, to, until] = [x(window.from), x(window.to), x(window.until)]
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
      <BracketText window={window} box={box} from={from} until={until} y={y} />
    </g>
  )
}

function BracketText({
  window,
  box,
  from,
  until,
  y,
}: {
  window: TimeWindow
  box: PlotBox
  from: number
  until: number
  y: number
}) {
  const ratio = 10.5 / box.text
  const inside = window.kind === 'stall' ? '' : longestThatFits((until - from - 8) * ratio, ...window.texts)
  const beside = longestThatFits((box.right - until - 12) * ratio, ...window.texts)
  const text = inside || beside
  if (!text) return null
  const middle = (from + until) / 2
  const half = textWidth(text, 'sans', box.text) / 2 + 4
  return (
    <text
      x={inside ? Math.max(box.left + half, Math.min(box.right - half, middle)) : until + 9}
      y={y + box.text * 0.35}
      textAnchor={inside ? 'middle' : 'start'}
      className={`${HALO} ${window.kind === 'stall' ? 'fill-ink2' : 'fill-warn font-semibold'}`}
    >
      {text}
    </text>
  )
}
