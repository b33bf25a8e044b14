import type { Evidence } from '@/lib/words/evidence'
import { groupDigits } from '@/lib/words/size'
import type { Strip, StripBlock } from '../strip-layout'
import type { MapRows, MapScale, PlotBox } from './map-layout'

const OPACITY: Readonly<Record<StripBlock['kind'], number>> = { batch: 0.4, damaged: 0.15, inferred: 0.28, open: 1 }
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
    const every = rows.batches.length > 0 ? rows.everyBatch : rows.everyEntry
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
            {`1 in ${groupDigits(every)} ${rows.batches.length > 0 ? 'batches' : 'entries'} drawn: zoom in for each`}
          </text>
        )}
      </g>
    )
  }
  return (
    <g className="mono">
      {strip.blocks.map(({ position, size, kind, evidence }) => {
        const x = scale.x(position)
        const width = (size === null ? plot.right : Math.min(plot.right, scale.x(position + size))) - x
        const chosen = isSelected(evidence) || position === lit
        const text = size === null ? '' : groupDigits(size)
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: arrows of the plot do the same
          <g
            key={position}
            onClick={() => evidence && onSelect(evidence)}
            className={evidence ? 'cursor-pointer' : undefined}
          >
            <title>
              {`position ${groupDigits(position)}, ${size === null ? 'end not known' : `${text} bytes`}${kind === 'damaged' ? ', CRC differs' : ''}`}
            </title>
            <rect
              x={x + 0.7}
              y={y}
              width={Math.max(1, width - 1.4)}
              height={height}
              rx={Math.min(3, width / 4)}
              fill={
                chosen
                  ? 'var(--accent)'
                  : kind === 'open'
                    ? openFill
                    : kind === 'damaged'
                      ? 'var(--down)'
                      : 'var(--following)'
              }
              fillOpacity={chosen ? 0.9 : OPACITY[kind]}
              {...(kind === 'open' && { stroke: 'var(--strong)', strokeDasharray: '3 2' })}
              {...(kind === 'damaged' && { stroke: 'var(--down)' })}
            />
            {kind === 'damaged' && width >= 10 && (
              <path
                d={`M${x + width / 2 - 4} ${y + height / 2 - 4}l8 8m0 -8l-8 8`}
                stroke={chosen ? 'var(--accent-ink)' : 'var(--down-ink)'}
                strokeWidth={1.7}
              />
            )}
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
          </g>
        )
      })}
    </g>
  )
}
