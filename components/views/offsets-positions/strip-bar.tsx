import type { ReactNode } from 'react'
import { words } from '@/lib/language/words'
import type { Evidence } from '@/lib/words/evidence'
import type { StripBlock } from './strip-layout'

/** How much of a colour each kind of block has; more where it is selected. */
export interface StripLook {
  readonly opacity: Readonly<Record<StripBlock['kind'], number>>
  readonly selected: (opacity: number) => number
  /** Pixels between neighbours. */
  readonly gap: number
  readonly radius: number
  /** What fills the stretch whose end is not known, and its edge. */
  readonly open: { readonly fill: string; readonly stroke: string; readonly dashes: string }
  /** Half the width of the cross on a damaged batch. */
  readonly cross: number
}

/** One batch of a strip, to scale; crossed where its CRC differs. */
export function StripBar({
  block: { kind, position, size, evidence },
  look,
  x,
  width,
  y,
  height,
  chosen,
  digits,
  onSelect,
  children,
}: {
  block: StripBlock
  look: StripLook
  x: number
  width: number
  y: number
  height: number
  chosen: boolean
  /** A position, or a number of bytes. */
  digits(value: number): string
  onSelect(evidence: Evidence): void
  children?: ReactNode
}) {
  const { cross, gap } = look
  const damage = kind === 'damaged' ? 'var(--down)' : 'var(--following)'
  const colour = chosen ? 'var(--accent)' : kind === 'open' ? look.open.fill : damage
  const opacity = look.opacity[kind]
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows of the plot do the same
    <g onClick={() => evidence && onSelect(evidence)} className={evidence ? 'cursor-pointer' : undefined}>
      <title>
        {words.offsets.strip.block(digits(position), size === null ? '' : digits(size), kind === 'damaged')}
      </title>
      <rect
        x={x + gap / 2}
        y={y}
        width={Math.max(1, width - gap)}
        height={height}
        rx={Math.min(look.radius, width / 4)}
        fill={colour}
        fillOpacity={chosen ? look.selected(opacity) : opacity}
        {...(kind === 'open' && { stroke: look.open.stroke, strokeDasharray: look.open.dashes })}
        {...(kind === 'damaged' && { stroke: 'var(--down)' })}
      />
      {kind === 'damaged' && width >= 2 * cross + 2 && (
        <path
          d={`M${x + width / 2 - cross} ${y + height / 2 - cross}l${2 * cross} ${2 * cross}m0 ${-2 * cross}l${-2 * cross} ${2 * cross}`}
          stroke={chosen ? 'var(--accent-ink)' : 'var(--down-ink)'}
          strokeWidth={1.6}
        />
      )}
      {children}
    </g>
  )
}
