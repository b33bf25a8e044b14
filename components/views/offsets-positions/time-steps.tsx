'use client'

import type { KeyboardEvent } from 'react'
import { textWidth } from '@/components/charts/text-width'
import { useSize } from '@/components/workbench/use-size'
import { words } from '@/lib/language/words'
import { type Evidence, isSamePlace } from '@/lib/words/evidence'
import { groupDigits } from '@/lib/words/size'
import { formatClock, formatDate } from '@/lib/words/time'
import { arrowStep } from './arrow-step'
import type { TimeEntry } from './segment-row'
import { type TimePoint, timePoints } from './time-points'

const { times } = words.offsets
const LEFT = 12
const BOTTOM = 20
const LEAST = 90

/** Offsets against the largest timestamp so far, as steps: what a lookup by time goes through. */
export function TimeSteps({
  entries,
  total,
  labelled = false,
  selected,
  onSelect,
}: {
  entries: readonly TimeEntry[]
  total: number
  /** Offsets stand at the left, where there is room for an axis. */
  labelled?: boolean
  selected: Evidence | null
  onSelect(evidence: Evidence): void
}) {
  const [box, { width, height: room }] = useSize<HTMLDivElement>()
  const height = Math.max(LEAST, room)
  const axis = labelled ? entries.flatMap(({ offset }) => textWidth(groupDigits(offset), 'mono') + 10) : []
  const left = Math.max(LEFT, ...axis)
  const plot = { left, right: Math.max(left + 1, width - LEFT), top: 12, bottom: height - BOTTOM }
  const { points, path, broken } = timePoints(entries, plot)
  const first = entries[0]
  const last = entries.at(-1)
  const isSelected = (evidence: Evidence) => selected !== null && isSamePlace(evidence, selected)
  const summary =
    first === undefined || last === undefined
      ? times.empty
      : times.summary(entries.length, total, groupDigits(total), groupDigits(first.offset), groupDigits(last.offset))

  function onKeyDown(event: KeyboardEvent) {
    const places = entries.map(({ evidence }) => evidence)
    const next = arrowStep(event, places, isSelected)
    if (next) onSelect(next)
  }

  return (
    <figure className="flex min-h-0 flex-1 flex-col">
      <div
        ref={box}
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the plot is one stop, arrows go through its entries
        tabIndex={0}
        aria-label={times.plot(summary)}
        onKeyDown={onKeyDown}
        className="min-h-90 flex-1 -outline-offset-2"
      >
        <svg width={width} height={height} aria-hidden="true" className="mono block text-tiny">
          {labelled && <OffsetAxis points={points} left={left} right={plot.right} />}
          <path d={path} fill="none" className="stroke-leading" strokeWidth={1.5} />
          {points.map(({ x, y, entry, isBack }) => (
            <g key={entry.evidence.start}>
              <rect
                x={x - 3}
                y={y - 3}
                width={6}
                height={6}
                strokeWidth={1.5}
                className={
                  isSelected(entry.evidence)
                    ? 'fill-accent stroke-accent'
                    : isBack
                      ? 'fill-pane stroke-warn'
                      : 'fill-pane stroke-leading'
                }
              />
              {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows of the plot do the same */}
              <circle cx={x} cy={y} r={9} fill="transparent" onClick={() => onSelect(entry.evidence)}>
                <title>{times.entry(formatClock(entry.time), entry.offset)}</title>
              </circle>
            </g>
          ))}
          {first && last && (
            <>
              <text x={plot.left} y={height - 5} className="fill-ink3">
                {formatDate(first.time)} {formatClock(first.time)}
              </text>
              <text x={plot.right} y={height - 5} textAnchor="end" className="fill-ink3">
                {words.offsets.utc(formatClock(last.time))}
              </text>
            </>
          )}
        </svg>
      </div>
      <figcaption className="flex-none px-12 pb-4 text-ink2 text-note">
        {summary}
        {broken > 0 && <span className="text-warn">{times.back(broken, groupDigits(broken))}</span>}
      </figcaption>
    </figure>
  )
}

const BETWEEN_LABELS = 16

/** The offset of each entry that has room for it: others between them have no entry, which is normal. */
function OffsetAxis({ points, left, right }: { points: readonly TimePoint[]; left: number; right: number }) {
  let free = Number.POSITIVE_INFINITY
  return points.map(({ y, entry }) => {
    if (y > free) return null
    free = y - BETWEEN_LABELS
    return (
      <g key={entry.evidence.start}>
        <path d={`M${left} ${y}H${right}`} className="stroke-grid" />
        <text x={left - 7} y={y + 4} textAnchor="end" className="fill-ink3">
          {groupDigits(entry.offset)}
        </text>
      </g>
    )
  })
}
