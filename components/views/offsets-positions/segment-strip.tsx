'use client'

import type { KeyboardEvent } from 'react'
import { useSize } from '@/components/workbench/use-size'
import { words } from '@/lib/language/words'
import { type Evidence, isSamePlace } from '@/lib/words/evidence'
import { groupDigits } from '@/lib/words/size'
import { arrowStep } from './arrow-step'
import { StripBar, type StripLook } from './strip-bar'
import { stripLayout, stripSummary } from './strip-layout'
import type { StripRows } from './use-segment'

const TOP = 32
const BLOCK = 16
const HEIGHT = 66
const LOOK: StripLook = {
  opacity: { batch: 0.55, damaged: 0.2, inferred: 0.28, open: 0.08 },
  selected: (opacity) => opacity + 0.3,
  ...{ gap: 1, radius: 2, cross: 3 },
  open: { fill: 'var(--following)', stroke: 'var(--following)', dashes: '2 2' },
}

/** Index entries over the batches they point at, to scale. */
export function SegmentStrip({
  rows,
  selected,
  onSelect,
}: {
  rows: StripRows
  selected: Evidence | null
  onSelect(evidence: Evidence): void
}) {
  const [box, { width }] = useSize<HTMLDivElement>()
  const plot = Math.max(0, width - 24)
  const strip = stripLayout(rows.batches, rows.entries, rows.fromStart, plot, selected)
  const summary = stripSummary(rows.entries, rows.entryTotal, groupDigits)
  const isSelected = (evidence: Evidence | null) =>
    evidence !== null && selected !== null && isSamePlace(evidence, selected)
  const chosen = strip.entries.find(({ entry }) => isSelected(entry.evidence))
  const chosenBlock = strip.blocks.find((block) => isSelected(block.evidence))
  const position = chosen?.entry.position ?? chosenBlock?.position
  const places = (
    rows.entries.length > 0
      ? strip.entries.map(({ entry }) => entry.evidence)
      : strip.blocks.flatMap(({ evidence }) => evidence ?? [])
  ) as Evidence[]

  function onKeyDown(event: KeyboardEvent) {
    const next = arrowStep(event, places, isSelected)
    if (next) onSelect(next)
  }

  return (
    <figure ref={box} className="flex-none">
      <div
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the plot is one stop, arrows go through its entries
        tabIndex={0}
        aria-label={words.offsets.strip.plot(summary)}
        onKeyDown={onKeyDown}
        className="mx-6 rounded-badge -outline-offset-1"
      >
        <svg
          width={plot + 12}
          height={HEIGHT}
          viewBox={`-6 0 ${plot + 12} ${HEIGHT}`}
          aria-hidden="true"
          className="mono block overflow-visible text-tiny"
        >
          {strip.blocks.map((block) => (
            <StripBar
              key={block.position}
              {...{ block, x: block.x, width: block.width, onSelect }}
              {...{ look: LOOK, y: TOP, height: BLOCK, digits: String }}
              chosen={isSelected(block.evidence) || (chosen !== undefined && block.position === chosen.entry.position)}
            />
          ))}
          {strip.entries.map(({ x, entry, label }) => (
            <g key={entry.evidence.start} className={isSelected(entry.evidence) ? 'text-accent' : 'text-ink2'}>
              <path d={`M${x} ${TOP}V${TOP - 9}`} stroke="currentColor" />
              <circle cx={x} cy={TOP - 11} r={2.2} fill="currentColor" />
              {label && (
                <text x={x} y={TOP - 18} textAnchor={anchorOf(x, plot)} fill="currentColor" className="font-medium">
                  {label}
                </text>
              )}
              {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows of the plot do the same */}
              <rect x={x - 6} y={0} width={12} height={TOP} fill="transparent" onClick={() => onSelect(entry.evidence)}>
                <title>{words.offsets.strip.entry(entry.offset, entry.position)}</title>
              </rect>
            </g>
          ))}
          <PositionLabels
            from={strip.from}
            to={strip.to}
            open={strip.blocks.at(-1)?.kind === 'open'}
            last={rows.entries.at(-1)?.position}
            chosen={position}
            plot={plot}
          />
        </svg>
      </div>
      <figcaption className="px-12 text-ink2 text-note">
        {rows.batches.length === 0 && rows.entries.length > 0 ? (
          <span title={summary}>
            {countOf(rows)} <span className="text-ink3">{words.offsets.strip.inferred}</span>
          </span>
        ) : (
          summary
        )}
      </figcaption>
    </figure>
  )
}

function PositionLabels({
  from,
  to,
  open,
  last,
  chosen,
  plot,
}: {
  from: number
  to: number
  open: boolean
  last: number | undefined
  chosen: number | undefined
  plot: number
}) {
  const y = TOP + BLOCK + 13
  const end = open && last !== undefined ? `${groupDigits(last)} →` : groupDigits(to)
  const at = chosen === undefined || to <= from ? null : ((chosen - from) / (to - from)) * plot
  const room = 52
  return (
    <>
      {(at === null || at > room) && (
        <text x={0} y={y} className="fill-ink3">
          {groupDigits(from)}
        </text>
      )}
      {at !== null && (
        <text x={at} y={y} textAnchor={anchorOf(at, plot)} className="fill-accent font-medium">
          {groupDigits(chosen!)}
        </text>
      )}
      {(at === null || at < plot - 2 * room) && (
        <text x={plot} y={y} textAnchor="end" className="fill-ink3">
          {end}
        </text>
      )}
    </>
  )
}

/** `7 entries`; the whole summary is read out and in its tooltip. */
function countOf({ entries, entryTotal }: StripRows): string {
  const all = words.offsets.entries(entryTotal, groupDigits(entryTotal))
  return entries.length < entryTotal ? words.offsets.strip.entriesOf(groupDigits(entries.length), all) : all
}

function anchorOf(x: number, width: number): 'start' | 'middle' | 'end' {
  return x < 16 ? 'start' : x > width - 16 ? 'end' : 'middle'
}
