import { words } from '@/lib/language/words'
import { groupDigits } from '@/lib/words/size'
import { type MapRows, type MapScale, type PlotBox, roundTicks } from './map-layout'

/** Round positions across and round offsets up, each with its line. */
export function MapAxes({
  plot,
  scale,
  rows,
  height,
}: {
  plot: PlotBox
  scale: MapScale
  rows: MapRows
  height: number
}) {
  const { offsets } = scale
  const { stretch } = rows
  const rowsOfTicks = Math.floor((plot.bottom - plot.top) / 26)
  return (
    <g className="mono">
      {roundTicks(stretch.from, stretch.to, Math.floor((plot.right - plot.left) / 90)).map((position) => (
        <g key={position}>
          <path d={`M${scale.x(position)} ${plot.top - 6}V${plot.bottom + 6}`} stroke="var(--grid)" />
          <text
            x={scale.x(position)}
            y={height - 6}
            textAnchor={scale.x(position) > plot.right - 24 ? 'end' : 'middle'}
            className="fill-ink3"
          >
            {groupDigits(position)}
          </text>
        </g>
      ))}
      {roundTicks(offsets.low, offsets.high, Math.max(2, rowsOfTicks)).map((offset) => (
        <g key={offset}>
          <path d={`M${plot.left} ${scale.y(offset)}H${plot.right}`} stroke="var(--grid)" />
          <text x={plot.left - 8} y={scale.y(offset) + 4} textAnchor="end" className="fill-ink3">
            {groupDigits(offset)}
          </text>
        </g>
      ))}
      <text x={12} y={14} className="fill-ink2 font-sans">
        {words.segmentMap.axes.offset}
      </text>
      <text x={plot.right} y={height - 20} textAnchor="end" className="fill-ink2 font-sans">
        {words.segmentMap.axes.position}
      </text>
    </g>
  )
}
