'use client'
import { ChartFigure } from '@/components/charts/chart-figure'
import { HALO } from '@/components/charts/halo'
import type { PlotBox } from '@/components/charts/plot-box'
import { textWidth } from '@/components/charts/text-width'
import type { SeriesPoint } from '@/lib/engine/queries'
import { words } from '@/lib/language/words'
import type { ViewProps } from '../view'
import { forecast, type HeadroomRow, headroomRows, isCounted } from './headroom-rows'

const ROW = 20
const BAR = 14
const LIMITS = [0.8, 0.95]

/** How much of 2³² − 1 each epoch has used, and when the counter would run out. */
export function Headroom({ view, box, points }: { view: ViewProps; box: PlotBox; points: readonly SeriesPoint[] }) {
  const { document } = view.snapshot
  const rows = headroomRows(document, points)
  const sentences = document.ensembles.filter(isCounted).map((ensemble) => ({ ensemble, text: forecast(ensemble) }))
  const height = rows.length * ROW + 14 + sentences.length * 15
  const top = Math.max(4, (box.height - height) / 2)
  const bottom = top + rows.length * ROW
  return (
    <ChartFigure
      summary={words.zxid.headroom.summary(
        rows,
        sentences.map((each) => each.text),
      )}
      label={words.zxid.headroom.plot}
    >
      <div className="absolute inset-0 overflow-y-auto">
        <svg width={box.width} height={Math.max(box.height, height)} aria-hidden="true" className="block text-tiny">
          {rows.map((row, i) => (
            <HeadroomBar key={row.key} row={row} box={box} y={top + i * ROW} several={document.ensembles.length > 1} />
          ))}
          {LIMITS.map((limit) => {
            const x = box.left + box.plot * limit
            return (
              <g key={limit}>
                <path d={`M${x} ${bottom - ROW - 3}V${bottom - 2}`} stroke="var(--warn)" strokeDasharray="2 2" />
                <text x={x} y={bottom + 9} textAnchor="middle" className="mono fill-ink3">
                  {`${limit * 100} %`}
                </text>
              </g>
            )
          })}
          {sentences.map(({ ensemble, text }, i) => (
            <text key={ensemble.id} x={box.left} y={bottom + 10 + i * 15} className={`fill-ink2 ${HALO}`}>
              {document.ensembles.length > 1 ? `${ensemble.id}: ${text}` : text}
            </text>
          ))}
        </svg>
      </div>
    </ChartFigure>
  )
}

function HeadroomBar({ row, box, y, several }: { row: HeadroomRow; box: PlotBox; y: number; several: boolean }) {
  const width = Math.max(2, box.plot * row.used)
  const inside = width > textWidth(row.text, 'mono', box.text) + 14
  return (
    <g>
      {several && (
        <text x="11" y={y + 11} className="fill-ink3">
          {row.ensemble}
        </text>
      )}
      <text x={box.left - 8} y={y + 11} textAnchor="end" className="mono fill-accent font-semibold">
        {row.epoch}
      </text>
      <rect x={box.left} y={y} width={box.plot} height={BAR} rx="3" fill="var(--raised)" stroke="var(--line)" />
      <rect
        x={box.left}
        y={y}
        width={width}
        height={BAR}
        rx={Math.min(3, width / 2)}
        fill={row.current ? 'var(--following)' : 'var(--unknown)'}
      />
      <text
        x={inside ? box.left + width - 7 : box.left + width + 7}
        y={y + 11}
        textAnchor={inside ? 'end' : 'start'}
        className={`mono whitespace-pre font-medium ${inside ? 'fill-on-role' : 'fill-ink'}`}
      >
        {row.text}
      </text>
    </g>
  )
}
