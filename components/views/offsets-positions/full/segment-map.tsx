'use client'

import { type KeyboardEvent, useId } from 'react'
import { textWidth } from '@/components/charts/text-width'
import { Button } from '@/components/ui/button'
import { Pane, PaneHeader } from '@/components/ui/pane'
import { useSize } from '@/components/workbench/use-size'
import type { SegmentEntry } from '@/lib/analysis/document'
import type { TimeRange } from '@/lib/engine/queries'
import { words } from '@/lib/language/words'
import { type Evidence, isSamePlace } from '@/lib/words/evidence'
import { groupDigits } from '@/lib/words/size'
import { stripLayout } from '../strip-layout'
import { LookupLines } from './lookup-lines'
import { MapAxes } from './map-axes'
import { MapEntries } from './map-entries'
import { type MapRows, mapScale, mapSummary, offsetGaps, type PlotBox, type Stretch, stepPath } from './map-layout'
import { MapStrip } from './map-strip'
import { MapWindow } from './map-window'
import type { LitStep } from './use-lookup'

const STRIP = 20
const BELOW = 62
const ABOVE = 26

export interface SegmentMapProps {
  readonly segment: SegmentEntry
  readonly rows: MapRows | null
  readonly stretch: Stretch | null
  readonly selected: Evidence | null
  readonly lit: LitStep | null
  /** The chosen time, where it is one of this segment. */
  readonly window: TimeRange | null
  onStretch(stretch: Stretch | null): void
  onSelect(evidence: Evidence): void
  onKey(event: KeyboardEvent): void
}

/** Offset against byte position: steps of batches, circles of index entries, and the batches to scale below. */
export function SegmentMap(props: SegmentMapProps) {
  const { segment, rows, stretch, onStretch } = props
  const [box, { width, height }] = useSize<HTMLDivElement>()
  const around = (factor: number) => {
    if (rows === null) return
    const { from, to } = rows.stretch
    const middle = middleOf(rows, props.selected, props.lit) ?? (from + to) / 2
    const half = ((to - from) * factor) / 2
    onStretch({ from: Math.max(0, Math.floor(middle - half)), to: Math.ceil(middle + half) })
  }
  return (
    <Pane aria-labelledby="kafka-map" className="border-accent/40">
      <PaneHeader
        id="kafka-map"
        title={words.segmentMap.title}
        state={words.segmentMap.state(groupDigits(segment.baseOffset))}
        tools={
          <>
            <Legend />
            {stretch !== null && (
              <Button size="small" onClick={() => onStretch(null)}>
                {words.segmentMap.whole}
              </Button>
            )}
            <Button
              size="small"
              aria-label={words.segmentMap.zoomOut}
              title={words.segmentMap.zoomOut}
              onClick={() => around(2)}
              disabled={stretch === null}
            >
              {'−'}
            </Button>
            <Button
              size="small"
              aria-label={words.segmentMap.zoomIn}
              title={words.segmentMap.zoomIn}
              onClick={() => around(0.4)}
            >
              {'+'}
            </Button>
          </>
        }
      />
      <div ref={box} className="min-h-0 flex-1">
        {rows !== null && width > 0 && <Plot {...props} rows={rows} width={width} height={height} />}
      </div>
    </Pane>
  )
}

function Plot({
  segment,
  rows,
  selected,
  lit,
  window,
  width,
  height,
  onSelect,
  onKey,
}: SegmentMapProps & { rows: MapRows; width: number; height: number }) {
  const id = useId()
  const widest = groupDigits(Math.max(segment.baseOffset, rows.entries.at(-1)?.offset ?? 0, segment.lastOffset ?? 0))
  const plot: PlotBox = {
    left: Math.ceil(textWidth(widest, 'mono')) + 24,
    right: width - 18,
    top: ABOVE,
    bottom: Math.max(ABOVE + 40, height - BELOW),
  }
  const scale = mapScale(rows, segment.baseOffset, plot)
  const summary = mapSummary(rows, groupDigits)
  const isSelected = (evidence: Evidence | null) =>
    evidence !== null && selected !== null && isSamePlace(evidence, selected)
  const last = rows.batches.length === 0 ? rows.entries.at(-1) : undefined
  const strip = stripLayout(
    rows.everyBatch === 1 ? rows.batches : [],
    rows.everyEntry === 1 && rows.batches.length === 0 ? rows.entries : [],
    rows.fromStart,
    plot.right - plot.left,
    selected,
  )
  return (
    <div
      role="application"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the plot is one stop, arrows go through its batches and entries
      tabIndex={0}
      aria-label={words.segmentMap.plot(summary)}
      onKeyDown={onKey}
      className="h-full -outline-offset-2"
    >
      <svg width={width} height={height} aria-hidden="true" className="block text-fine">
        <defs>
          <pattern id={`${id}open`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <path d="M0 0V6" stroke="var(--strong)" strokeWidth="1.4" opacity=".6" />
          </pattern>
        </defs>
        <MapAxes plot={plot} scale={scale} rows={rows} height={height} />
        <MapWindow {...{ window, rows, scale, plot }} />
        <path d={stepPath(rows, segment.baseOffset, scale)} fill="none" stroke="var(--following)" strokeWidth={1.6} />
        {last && (
          <path
            d={`M${scale.x(last.position)} ${scale.y(last.offset)}H${plot.right}`}
            stroke="var(--following)"
            strokeDasharray="3 3"
          />
        )}
        {offsetGaps(rows).map(({ position, from, to, missing }) => (
          <g key={position}>
            <path
              d={`M${scale.x(position)} ${scale.y(from)}V${scale.y(to)}`}
              stroke="var(--warn)"
              strokeWidth={2}
              strokeDasharray="2 3"
            />
            <title>{words.segmentMap.missing(missing, groupDigits(missing), groupDigits(from))}</title>
          </g>
        ))}
        <MapEntries {...{ rows, scale, isSelected, onSelect }} />
        {lit && <LookupLines {...{ lit, rows, scale, plot }} />}
        <MapStrip
          {...{ strip, rows, plot, scale, isSelected, onSelect }}
          y={plot.bottom + 12}
          height={STRIP}
          openFill={`url(#${id}open)`}
          lit={lit?.step.position ?? null}
        />
      </svg>
    </div>
  )
}

function Legend() {
  const { legend } = words.segmentMap
  return (
    <span aria-hidden="true" className="flex items-center gap-10 whitespace-nowrap pr-4 text-fine max-full:hidden">
      <span>{legend.entry}</span>
      <span className="text-accent">{legend.lookup}</span>
      <span>{legend.open}</span>
    </span>
  )
}

/** What zooming keeps in the middle: the step of the lookup, else what is selected. */
function middleOf({ batches, entries }: MapRows, selected: Evidence | null, lit: LitStep | null): number | null {
  const chosen = [...batches, ...entries].find(({ evidence }) => selected !== null && isSamePlace(evidence, selected))
  return lit?.step.position ?? chosen?.position ?? null
}
