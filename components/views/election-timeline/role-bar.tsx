import { roleFill } from './role-patterns'
import type { PlacedBar } from './scene'

export function RoleBar({ bar, id }: { bar: PlacedBar; id: string }) {
  const { item, x, y, width, height } = bar
  const place = { x, y, width, height, rx: Math.min(2, width / 2) }
  const colour = `var(--${item.role})`
  if (item.confidence !== 'proven')
    return <rect {...place} fill={colour} fillOpacity=".2" stroke={colour} strokeDasharray="3 2.5" />
  if (item.role === 'down') return <rect {...place} fill={roleFill(id, 'down')} stroke={colour} />
  const { solid } = item
  if (solid === 1) return <rect {...place} fill={roleFill(id, item.role)} />
  return (
    <g>
      <rect {...place} fill={colour} fillOpacity=".3" stroke={colour} strokeOpacity=".8" />
      <rect x={x} y={y + height * (1 - solid)} width={width} height={height * solid} fill={colour} />
    </g>
  )
}
