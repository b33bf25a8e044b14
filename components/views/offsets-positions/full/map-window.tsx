import type { TimeRange } from '@/lib/engine/queries'
import { words } from '@/lib/language/words'
import { formatClock } from '@/lib/words/time'
import { isInWindow } from '../time-window'
import type { MapRows, MapScale, PlotBox } from './map-layout'

/** Where the batches of the chosen time stand; nothing where none of those that are drawn is of it. */
export function MapWindow({
  window,
  rows,
  scale,
  plot,
}: {
  window: TimeRange | null
  rows: MapRows
  scale: MapScale
  plot: PlotBox
}) {
  const inside = rows.batches.filter(({ maxTime }) => isInWindow(window, maxTime))
  const [first, last] = [inside[0], inside.at(-1)]
  if (window === null || first === undefined || last === undefined) return null
  const left = Math.max(plot.left, scale.x(first.position))
  const right = Math.min(plot.right, Math.max(left + 2, scale.x(last.position + last.size)))
  return (
    <g>
      <rect
        x={left}
        y={plot.top}
        width={right - left}
        height={plot.bottom - plot.top}
        fill="var(--accent)"
        fillOpacity={0.09}
        stroke="var(--accent)"
        strokeOpacity={0.35}
        strokeDasharray="2 3"
      />
      <text x={left + 5} y={plot.top + 12} className="fill-accent">
        {words.segmentMap.range(formatClock(window.from), formatClock(window.to))}
      </text>
    </g>
  )
}
