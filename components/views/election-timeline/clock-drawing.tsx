import { HALO } from '@/components/charts/halo'
import type { PlotBox } from '@/components/charts/plot-box'
import { textWidth } from '@/components/charts/text-width'
import { words } from '@/lib/language/words'
import type { ClockOverlay, Whisker } from './clock-overlay'

/** Where brackets stand: in a band of their own over the lanes. */
export const CLOCK_BAND = 17

/** Of an open side: long enough to be seen, short enough not to claim a length. */
const STUB = 14
const TEXT = words.timeline.clocks.unproven

/** Whiskers at the marks of other clocks, brackets where their order is open; all in one path each. */
export function ClockDrawing({ overlay, box, bandY }: { overlay: ClockOverlay; box: PlotBox; bandY: number }) {
  const { whiskers, unproven } = overlay
  const y = bandY + CLOCK_BAND / 2
  const room = textWidth(TEXT, 'sans', box.text) + 14
  return (
    <g pointerEvents="none" fill="none">
      <path d={whiskers.map(whiskerPath).join('')} stroke="var(--ink)" strokeWidth="1" />
      <path d={whiskers.map(openSides).join('')} stroke="var(--ink2)" strokeWidth="1" strokeDasharray="2 2" />
      {whiskers.map(({ x, y }) => (
        <circle key={`${x} ${y}`} cx={x} cy={y} r="1.6" fill="var(--ink)" />
      ))}
      <path
        d={unproven.map(({ x1, x2 }) => `M${x1} ${y + 4}V${y}H${x2}V${y + 4}`).join('')}
        stroke="var(--warn)"
        strokeWidth="1.3"
        strokeDasharray="4 2"
      />
      {unproven.map(({ x1, x2 }, i) => {
        const next = unproven[i + 1]?.x1 ?? box.right
        const inside = x2 - x1 >= room
        return inside || next - x2 >= room ? (
          <text
            key={x1}
            x={inside ? (x1 + x2) / 2 : x2 + 7}
            y={y + box.text * 0.35}
            textAnchor={inside ? 'middle' : 'start'}
            className={`fill-warn font-semibold ${HALO}`}
          >
            {TEXT}
          </text>
        ) : null
      })}
    </g>
  )
}

function whiskerPath({ x, y, from, to }: Whisker): string {
  const end = (at: number) => `M${at} ${y - 2}v4`
  const line = `M${from ?? x} ${y}H${to ?? x}`
  return (from === null && to === null ? '' : line) + (from === null ? '' : end(from)) + (to === null ? '' : end(to))
}

function openSides({ x, y, from, to }: Whisker): string {
  return (from === null ? `M${x - STUB} ${y}H${x}` : '') + (to === null ? `M${x} ${y}H${x + STUB}` : '')
}
