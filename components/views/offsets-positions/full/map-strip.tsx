import { words } from '@/lib/language/words'
import type { Evidence } from '@/lib/words/evidence'
import { groupDigits } from '@/lib/words/size'
import { StripBar, type StripLook } from '../strip-bar'
import type { Strip } from '../strip-layout'
import type { MapRows, MapScale, PlotBox } from './map-layout'

const LOOK: Omit<StripLook, 'open'> = {
  opacity: { batch: 0.4, damaged: 0.15, inferred: 0.28, open: 1 },
  selected: () => 0.9,
  ...{ gap: 1.4, radius: 3, cross: 4 },
}
/** Pixels a digit. */
const DIGIT = 6.6

/** The batches to scale, with their sizes where there is room; of more than can be drawn, how many there are. */
export function MapStrip({
  strip,
  rows,
  plot,
  scale,
  y,
  height,
  openFill,
  lit,
  isSelected,
  onSelect,
}: {
  strip: Strip
  rows: MapRows
  plot: PlotBox
  scale: MapScale
  y: number
  height: number
  openFill: string
  /** Position that a lookup came to. */
  lit: number | null
  isSelected(evidence: Evidence | null): boolean
  onSelect(evidence: Evidence): void
}) {
  if (strip.blocks.length === 0) {
    const { someBatches, someEntries } = words.segmentMap
    const [every, drawn] = rows.batches.length > 0 ? [rows.everyBatch, someBatches] : [rows.everyEntry, someEntries]
    return (
      <g>
        <rect
          x={plot.left}
          y={y}
          width={plot.right - plot.left}
          height={height}
          rx={3}
          fill="var(--following)"
          fillOpacity={0.2}
        />
        {every > 1 && (
          <text x={(plot.left + plot.right) / 2} y={y + 14} textAnchor="middle" className="fill-ink2">
            {drawn(groupDigits(every))}
          </text>
        )}
      </g>
    )
  }
  const look = { ...LOOK, open: { fill: openFill, stroke: 'var(--strong)', dashes: '3 2' } }
  return (
    <g className="mono">
      {strip.blocks.map((block) => {
        const { position, size, kind, evidence } = block
        const x = scale.x(position)
        const width = (size === null ? plot.right : Math.min(plot.right, scale.x(position + size))) - x
        const chosen = isSelected(evidence) || position === lit
        const text = size === null ? '' : groupDigits(size)
        return (
          <StripBar key={position} {...{ block, look, x, width, y, height, chosen, onSelect }} digits={groupDigits}>
            {kind !== 'damaged' && text.length * DIGIT < width - 6 && (
              <text
                x={x + width / 2}
                y={y + 14}
                textAnchor="middle"
                className={chosen ? 'fill-accent-ink font-medium' : 'fill-ink font-medium'}
              >
                {text}
              </text>
            )}
          </StripBar>
        )
      })}
    </g>
  )
}
