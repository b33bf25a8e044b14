import { words } from '@/lib/language/words'
import type { Evidence } from '@/lib/words/evidence'
import { groupDigits } from '@/lib/words/size'
import type { MapRows, MapScale } from './map-layout'

const LABEL_SIZE = 11

/** A circle for each index entry, with its position where there is room. */
export function MapEntries({
  rows,
  scale,
  isSelected,
  onSelect,
}: {
  rows: MapRows
  scale: MapScale
  isSelected(evidence: Evidence): boolean
  onSelect(evidence: Evidence): void
}) {
  let free = Number.NEGATIVE_INFINITY
  return (
    <g className="mono">
      {rows.entries.map(({ position, offset, evidence }) => {
        const [x, y] = [scale.x(position), scale.y(offset)]
        const chosen = isSelected(evidence)
        const text = groupDigits(position)
        const room = (text.length * LABEL_SIZE) / 1.6
        const isLabelled = x - 9 - room > free
        if (isLabelled) free = x - 9
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: arrows of the plot do the same
          <g key={evidence.start} onClick={() => onSelect(evidence)} className="cursor-pointer">
            <title>{words.segmentMap.entry(groupDigits(offset), text)}</title>
            <circle
              cx={x}
              cy={y}
              r={chosen ? 5.5 : 4}
              fill={chosen ? 'var(--accent)' : 'var(--pane)'}
              stroke={chosen ? 'var(--accent)' : 'var(--ink)'}
              strokeWidth={1.6}
            />
            {isLabelled && (
              <text x={x - 9} y={y - 6} textAnchor="end" className="fill-ink3">
                {text}
              </text>
            )}
          </g>
        )
      })}
    </g>
  )
}
