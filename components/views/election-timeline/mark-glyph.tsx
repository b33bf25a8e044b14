import type { PlacedMark } from './scene'

/** A shape for each kind of mark; colour only repeats it. */
export function MarkGlyph({ mark: { item, x, y }, barHeight }: { mark: PlacedMark; barHeight: number }) {
  switch (item.mark) {
    case 'timer':
      return (
        <g>
          <path d={`M${x} ${y - 7}l7 11.5h-14z`} fill="var(--pane)" stroke="var(--warn)" strokeWidth="1.6" />
          <path
            d={`M${x} ${y - 2.5}v3M${x} ${y + 2.3}v.1`}
            stroke="var(--warn)"
            strokeWidth="1.5"
            strokeLinecap="round"
          />
        </g>
      )
    case 'exception':
      return (
        <g>
          <circle cx={x} cy={y} r="6.5" fill="var(--pane)" stroke="var(--down)" strokeWidth="1.6" />
          <path
            d={`M${x - 2.8} ${y - 2.8}l5.600 5.600M${x + 2.8} ${y - 2.8}l-5.600 5.600`}
            stroke="var(--down)"
            strokeWidth="1.8"
          />
        </g>
      )
    case 'start':
      return (
        <path d={`M${x} ${y - barHeight / 2 - 3}v${barHeight + 6}`} stroke="var(--ink)" strokeWidth="1.5" fill="none" />
      )
    case 'close':
      return (
        <path
          d={`M${x - 4} ${y - 5}v10M${x} ${y - 5}v10`}
          stroke="var(--down-ink)"
          strokeWidth="1.8"
          strokeLinecap="round"
        />
      )
    case 'expired':
    case 'pause':
    case 'fsync':
      return (
        <g>
          <circle cx={x} cy={y} r="5.5" fill="var(--pane)" stroke="var(--warn)" strokeWidth="1.5" />
          <path
            d={
              item.mark === 'pause'
                ? `M${x - 1.7} ${y - 2.5}v5M${x + 1.7} ${y - 2.5}v5`
                : `M${x} ${y - 3}V${y}l2.200 1.600`
            }
            stroke="var(--warn)"
            strokeWidth="1.4"
            strokeLinecap="round"
            fill="none"
          />
        </g>
      )
    case 'refused':
      return null
  }
}

/** Sent, and never seen by the receiver: a broken line that ends at a bar. */
export function RefusedArrow({ x, from, to }: { x: number; from: number; to: number }) {
  const end = to + (from > to ? 10 : -10)
  return (
    <g fill="none" stroke="var(--down)">
      <path d={`M${x} ${from}V${end}`} strokeWidth="1.4" strokeDasharray="3 2" />
      <path d={`M${x - 5} ${end}h10`} strokeWidth="2" />
    </g>
  )
}
