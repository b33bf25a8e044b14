import { words } from '@/lib/language/words'
import { groupDigits } from '@/lib/words/size'
import type { MapRows, MapScale, PlotBox } from './map-layout'
import type { LitStep } from './use-lookup'

const LABEL = { width: 118, height: 34 }

/** What the lit step of a lookup says, on the map: probes at the offset axis, the way to the position. */
export function LookupLines({
  lit: { step, probes, target },
  rows,
  scale,
  plot,
}: {
  lit: LitStep
  rows: MapRows
  scale: MapScale
  plot: PlotBox
}) {
  const { position } = step
  const inside = position !== null && position >= rows.stretch.from && position <= rows.stretch.to
  const x = inside ? scale.x(position) : null
  const level = levelAt(rows, position) ?? target
  const y = level === null ? null : Math.min(plot.bottom, Math.max(plot.top, scale.y(level)))
  const size = sizeAt(rows, position)
  return (
    <g className="text-accent">
      {probes.map(({ entry, value }, i) => (
        <g key={entry}>
          <path d={`M${plot.left} ${scale.y(value)}h7`} stroke="currentColor" strokeWidth={3} />
          <text x={plot.left + 8} y={scale.y(value) - 5} fill="currentColor" className="font-medium">
            {words.segmentMap.probe(i + 1)}
          </text>
        </g>
      ))}
      {x !== null && y !== null && position !== null && (
        <>
          <path d={`M${plot.left} ${y}H${x}`} stroke="currentColor" strokeWidth={2} />
          <path d={`M${x} ${y}V${plot.bottom + 4}`} stroke="currentColor" strokeWidth={2} />
          <path d={`M${x - 4.5} ${plot.bottom + 3}h9l-4.500 7z`} fill="currentColor" />
          <circle cx={x} cy={y} r={6} fill="currentColor" />
          <Label x={x} y={y} plot={plot} position={position} size={size} />
        </>
      )}
    </g>
  )
}

function Label({
  x,
  y,
  plot,
  position,
  size,
}: {
  x: number
  y: number
  plot: PlotBox
  position: number
  size: number | null
}) {
  const left = x + 10 + LABEL.width > plot.right ? x - 10 - LABEL.width : x + 10
  const top = y + 14 + LABEL.height > plot.bottom ? y - 14 - LABEL.height : y + 14
  return (
    <>
      <rect
        x={left}
        y={top}
        width={LABEL.width}
        height={size === null ? LABEL.height / 1.6 : LABEL.height}
        rx={6}
        fill="var(--raised)"
        stroke="currentColor"
      />
      <text x={left + 8} y={top + 14} fill="currentColor" className="mono font-semibold">
        {groupDigits(position)}
      </text>
      {size !== null && (
        <text x={left + 8} y={top + 28} className="fill-ink2">
          {words.segmentMap.batchOf(groupDigits(size))}
        </text>
      )}
    </>
  )
}

/** The offset that the line stands at there. */
function levelAt({ batches, entries }: MapRows, position: number | null): number | null {
  const batch = batches.find((each) => each.position === position)
  return batch?.lastOffset ?? entries.find((each) => each.position === position)?.offset ?? null
}

function sizeAt({ batches, entries, everyEntry }: MapRows, position: number | null): number | null {
  const batch = batches.find((each) => each.position === position)
  if (batch !== undefined || batches.length > 0) return batch?.size ?? null
  const at = entries.findIndex((each) => each.position === position)
  const next = at < 0 || everyEntry > 1 ? undefined : entries[at + 1]
  return next === undefined ? null : next.position - entries[at]!.position
}
