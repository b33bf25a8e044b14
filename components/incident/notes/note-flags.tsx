'use client'
import { useMemo } from 'react'
import { type PlotBox, xOf } from '@/components/charts/plot-box'
import type { Snapshot } from '@/lib/engine/snapshot'
import type { TimeScale } from '@/lib/timeline/time-scale'
import { type Flag, flagsOf } from './flags'
import { goToTarget } from './go-to-target'
import { useShownNotes } from './use-shown-notes'

export interface NoteFlagsProps {
  snapshot: Snapshot
  box: PlotBox
  scale: TimeScale
  /** Whose files the plot draws. */
  system: 'zookeeper' | 'kafka'
  /** Upper edge of what is drawn of a file; null: at the top of the plot. */
  yOf?(file: string): number | null
}

/** Notes and pins of a plot on the time axis, at their instants; a click shows what they are on. */
export function NoteFlags({ snapshot, box, scale, system, yOf }: NoteFlagsProps) {
  const annotations = useShownNotes()
  const { document, marks } = snapshot
  const all = useMemo(() => flagsOf(annotations, { document, marks }, system), [annotations, document, marks, system])
  const { from, to } = scale.range
  const flags = all.filter(({ time }) => time >= from && time < to)
  if (box.width === 0) return null
  return (
    <g>
      {flags.map((flag) => (
        <FlagMark
          key={flag.key}
          flag={flag}
          x={xOf(box, scale, flag.time)}
          end={flag.until === null ? null : xOf(box, scale, Math.min(to, flag.until))}
          y={(flag.file === null ? null : yOf?.(flag.file)) ?? TOP}
        />
      ))}
    </g>
  )
}

const TOP = 1
const POLE = 11

function FlagMark({ flag, x, end, y }: { flag: Flag; x: number; end: number | null; y: number }) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the drawing is hidden from screen readers; the notes are in Selection and in their list
    <g
      className="cursor-pointer"
      onPointerDown={(event) => event.stopPropagation()}
      onClick={(event) => {
        event.stopPropagation()
        goToTarget(flag.on)
      }}
    >
      <title>{flag.text}</title>
      {end !== null && <path d={`M${x} ${y + 0.5}H${end}v4`} fill="none" stroke="var(--warn)" strokeWidth="1.4" />}
      {flag.isPin ? (
        <path d={`M${x} ${y + POLE}v-5`} stroke="var(--ink2)" strokeWidth="1.4" />
      ) : (
        <path d={`M${x} ${y + POLE}V${y}h8l-2.500 2.700l2.500 2.700h-8`} fill="var(--warn)" stroke="var(--warn)" />
      )}
      {flag.isPin && <circle cx={x} cy={y + 3.5} r="3" fill="var(--ink2)" />}
      <rect x={x - 8} y={y - 6} width="24" height="24" fill="transparent" />
    </g>
  )
}
