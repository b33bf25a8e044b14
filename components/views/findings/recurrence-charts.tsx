'use client'
import type { Occurrence } from '@/lib/analysis/recurrence'
import { words } from '@/lib/language/words'
import { formatClockToSecond, formatDate } from '@/lib/words/time'

const BARS = { width: 288, height: 34, labels: 11 }

/** How often at each hour of the day. */
export function HourBars({ byHour }: { byHour: readonly number[] }) {
  const most = Math.max(...byHour)
  const step = BARS.width / byHour.length
  const peak = byHour.indexOf(most)
  return (
    <svg
      viewBox={`0 0 ${BARS.width} ${BARS.height + BARS.labels}`}
      role="img"
      aria-label={words.recurrence.byHour(byHour)}
      className="block h-auto w-full max-w-420 text-tiny"
    >
      <path d={`M0 ${BARS.height}H${BARS.width}`} stroke="var(--line)" />
      {byHour.map((count, hour) => {
        const height = (count / most) * (BARS.height - 10)
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: an hour is its place
          <g key={hour}>
            <title>{words.recurrence.atHour(pad(hour), count)}</title>
            <rect x={hour * step} y="0" width={step} height={BARS.height} fill="transparent" />
            {count > 0 && (
              <rect
                x={hour * step + 1}
                y={BARS.height - Math.max(2, height)}
                width={step - 2}
                height={Math.max(2, height)}
                rx="1"
                fill={hour === peak ? 'var(--accent)' : 'var(--strong)'}
              />
            )}
          </g>
        )
      })}
      <text
        x={peak * step + step / 2}
        y={BARS.height - (BARS.height - 10) - 2}
        textAnchor="middle"
        className="fill-ink2"
      >
        {most}
      </text>
      {[0, 6, 12, 18].map((hour) => (
        <text key={hour} x={hour * step + 1} y={BARS.height + 9} className="fill-ink3">
          {words.recurrence.hour(pad(hour))}
        </text>
      ))}
    </svg>
  )
}

const STRIP = { width: 288, height: 18 }

/** Each time it happened, on one axis for all; a click shows the nearest. The keyboard has the list of findings. */
export function TimeStrip({
  times,
  span,
  chosen,
  onFinding,
}: {
  times: readonly Occurrence[]
  span: { readonly from: number; readonly to: number }
  chosen: string | null
  onFinding(id: string): void
}) {
  const length = Math.max(1, span.to - span.from)
  const x = (at: number) => 2 + ((at - span.from) / length) * (STRIP.width - 4)
  const marked = times.find((each) => each.finding === chosen)
  const pick = (event: React.MouseEvent<SVGSVGElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect()
    const at = ((event.clientX - left) / width) * STRIP.width
    const nearest = times.reduce((best, each) => (Math.abs(x(each.at) - at) < Math.abs(x(best.at) - at) ? each : best))
    onFinding(nearest.finding)
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list of findings and the table lead to the same places
    <svg
      viewBox={`0 0 ${STRIP.width} ${STRIP.height}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={words.recurrence.strip(times.length, formatDate(span.from), formatDate(span.to))}
      className="mt-2 block h-18 w-full max-w-420 cursor-pointer"
      onClick={pick}
    >
      <title>{words.recurrence.stripHelp(times.length)}</title>
      <path d={`M0 ${STRIP.height / 2}H${STRIP.width}`} stroke="var(--line)" vectorEffect="non-scaling-stroke" />
      <path
        d={times.map(({ at }) => `M${x(at)} 4v${STRIP.height - 8}`).join('')}
        stroke="var(--ink2)"
        strokeWidth={times.length > STRIP.width / 4 ? 0.5 : 1.2}
        vectorEffect="non-scaling-stroke"
      />
      {marked && (
        <path
          d={`M${x(marked.at)} 0v${STRIP.height}`}
          stroke="var(--accent)"
          strokeWidth="2"
          vectorEffect="non-scaling-stroke"
        >
          <title>{`${formatDate(marked.at)} ${formatClockToSecond(marked.at)}`}</title>
        </path>
      )}
    </svg>
  )
}

function pad(hour: number): string {
  return String(hour).padStart(2, '0')
}
