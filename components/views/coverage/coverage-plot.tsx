'use client'
import { useMemo } from 'react'
import { ChartFigure } from '@/components/charts/chart-figure'
import { DragBand } from '@/components/charts/drag-band'
import { HALO } from '@/components/charts/halo'
import { unitOf, usePlotBox } from '@/components/charts/plot-box'
import { Crosshair, TimeLayer } from '@/components/charts/time-layer'
import { type HoverDetail, HoverText, Tooltip } from '@/components/charts/tooltip'
import { usePlotPointer } from '@/components/charts/use-plot-pointer'
import { copyText } from '@/components/workbench/copy'
import { announce } from '@/components/workbench/live-region'
import { useShownPath } from '@/components/workbench/projector/shown-path'
import { useLinkValue } from '@/components/workbench/use-link-value'
import type { TimeRange } from '@/lib/engine/queries'
import { words } from '@/lib/language/words'
import { ofServer } from '@/lib/timeline/of-server'
import { type LaneOrder, serverLanes } from '@/lib/timeline/server-lanes'
import { formatDuration, formatMs } from '@/lib/words/duration'
import { formatClock, parseTime } from '@/lib/words/time'
import { type AskedFor, askedFor, notCovered } from '../asked-for'
import { type CoveredSpan, coverageText, coveredSpans } from '../covered-spans'
import { useAxis } from '../use-axis'
import type { ViewProps } from '../view'
import { coverageState } from './coverage-state'

interface CoverageItem extends HoverDetail {
  readonly range: TimeRange
  /** What a click does. */
  pick(): Promise<void>
}

/** Servers of several ensembles may share an id: among this many lines is one of the file. */
const MOST_LINES = 40

/** The first line of a file from a time on. */
async function selectLineFrom({ engine, onSelect }: ViewProps, sid: number, span: CoveredSpan, from: number) {
  const range = { from: Math.min(from, span.to), to: span.to + 1 }
  const { rows } = await engine.lines({ text: `sid:${sid}`, range }, 0, MOST_LINES)
  const line = rows.find((each) => each.file === span.file)
  if (line) onSelect({ file: line.file, start: line.start, end: line.end, line: line.line }, line.time ?? undefined)
}

const LEAST_LANE = 11
const MOST_LANE = 17

/** What the files say nothing about is drawn, too: dotted, and dashed where it is asked for. */
export function CoveragePlot(props: ViewProps) {
  const { snapshot, scale, selection, finding, t0, onRange } = props
  const { document } = snapshot
  const [ref, box] = usePlotBox<HTMLDivElement>()
  const axis = useAxis(props, box)
  const [order] = useLinkValue('ord', 'role')
  const shownPath = useShownPath()
  const lanes = useMemo(
    () => serverLanes(document, { t0, ensemble: finding?.ensemble ?? null, order: order as LaneOrder }),
    [document, t0, finding, order],
  )
  const asked = useMemo(() => askedFor(finding), [finding])
  const unit = unitOf(box)
  const lane = Math.max(LEAST_LANE * unit, Math.min(MOST_LANE * unit, (box.height - 2) / Math.max(1, lanes.length)))
  const height = Math.max(box.height, lane * lanes.length + 2)
  const rows = useMemo(
    () =>
      lanes.map((each, i) => ({
        lane: each,
        middle: 1 + lane * (i + 0.5),
        spans: coveredSpans(document, each.ensemble, each.sid),
        asked: asked.filter((item) => item.sid === each.sid && item.ensemble === each.ensemble),
        votes: each.hasFiles ? [] : ofServer(document, each.ensemble, each.sid).votes,
        text: coverageText(document, each.ensemble, each.sid),
      })),
    [lanes, lane, document, asked],
  )
  const several = new Set(lanes.map((each) => each.ensemble)).size > 1
  const x = (time: number) => box.left + scale.position(time) * box.plot
  const pointer = usePlotPointer<CoverageItem>({
    box,
    scale,
    itemAt(px, py) {
      const row = rows.find((each) => Math.abs(each.middle - py) <= lane / 2)
      if (!row || px < box.left) return null
      const span = row.spans.find((each) => px >= x(each.from) - 4 && px <= x(each.to) + 4)
      if (span) {
        const time = Math.max(span.from, Math.floor(scale.timeAt((px - box.left) / box.plot)))
        return {
          ...spanDetail(row.lane.sid, span, shownPath(span.path)),
          pick: () => selectLineFrom(props, row.lane.sid, span, time),
        }
      }
      const wanted = row.asked.find((each) => px >= x(each.from) - 3 && px <= x(each.to) + 3)
      if (!wanted) return null
      return { ...askedDetail(wanted), pick: () => copyText(wanted.command, words.coverage.theCommand(wanted.id)) }
    },
    onPick(item) {
      if (!item) return
      announce([item.title, ...item.lines].join(', '))
      void item.pick()
    },
    onRange,
    onZoom: (item) => item && item.range.to > item.range.from && onRange(item.range),
  })
  const selectedFile = selection.evidence?.file
  return (
    <ChartFigure summary={words.coverage.summary(coverageState(document))} label={words.coverage.plot}>
      <div ref={ref} className="absolute inset-0 overflow-y-auto overflow-x-hidden [scrollbar-width:none]">
        <svg
          width={box.width}
          height={height}
          aria-hidden="true"
          className="block cursor-crosshair select-none text-tiny"
          {...pointer.handlers}
        >
          <TimeLayer {...{ box, scale, height }} ticks={axis.ticks} windows={axis.windows} />
          {rows.map((row) => (
            <g key={row.lane.key}>
              <text x="23" y={row.middle + 3.7} textAnchor="middle" className="mono fill-ink2">
                {several ? row.lane.key : row.lane.sid}
              </text>
              <text x="42" y={row.middle + 3.7} className="fill-ink3">
                {row.text}
              </text>
              <path d={`M${box.left} ${row.middle}H${box.right}`} stroke="var(--unknown)" strokeDasharray="1 4" />
              {row.asked.flatMap((each) =>
                notCovered(each, row.spans).map(({ from, to }) => (
                  <AskedBar
                    key={`${each.id} ${from}`}
                    asked={each}
                    from={x(from)}
                    to={x(to)}
                    y={row.middle}
                    lane={lane}
                  />
                )),
              )}
              {row.spans
                .filter((span) => span.to >= scale.range.from && span.from <= scale.range.to)
                .map((span) => (
                  <rect
                    key={`${span.file} ${span.from}`}
                    x={x(span.from) - (span.to === span.from ? 1.5 : 0)}
                    y={row.middle - 3.5}
                    width={Math.max(3, x(span.to) - x(span.from))}
                    height="7"
                    rx="1.500"
                    fill="var(--ink2)"
                    stroke={span.file === selectedFile ? 'var(--accent)' : 'none'}
                    strokeWidth="1.6"
                  />
                ))}
              {row.votes.map((vote) => {
                const at = parseTime(vote.at)!
                return at < scale.range.from || at > scale.range.to ? null : (
                  <path
                    key={vote.evidence}
                    d={`M${x(at)} ${row.middle - 3}v6`}
                    stroke="var(--following)"
                    strokeWidth="1.5"
                  />
                )
              })}
            </g>
          ))}
          <Crosshair {...{ box, scale, height, t0 }} selected={selection.time} />
          <DragBand drag={pointer.drag} height={height} />
        </svg>
      </div>
      {pointer.hover && !pointer.drag && (
        <Tooltip x={pointer.hover.x} y={pointer.hover.y}>
          <HoverText detail={pointer.hover.item} />
        </Tooltip>
      )}
    </ChartFigure>
  )
}

function AskedBar({
  asked,
  from,
  to,
  y,
  lane,
}: {
  asked: AskedFor
  from: number
  to: number
  y: number
  lane: number
}) {
  if (to - from < 1) return null
  const height = lane - 3
  return (
    <g>
      <rect
        x={from}
        y={y - height / 2}
        width={to - from}
        height={height}
        rx="1.500"
        fill="color-mix(in srgb, var(--warn) 16%, transparent)"
        stroke="var(--warn)"
        strokeDasharray="3 2"
      />
      {to - from > 44 && (
        <text x={from + 6} y={y + 3.7} className={`fill-warn font-semibold ${HALO}`}>
          {words.coverage.fetch(asked.id)}
        </text>
      )}
    </g>
  )
}

const { hover } = words.coverage

function spanDetail(sid: number, span: CoveredSpan, path: string) {
  const length = span.to - span.from
  return {
    title: hover.file(sid, path),
    lines: [
      hover.read(formatClock(span.from), formatClock(span.to), formatDuration(length), formatMs(length)),
      hover.firstLine,
    ],
    range: span,
  }
}

function askedDetail(asked: AskedFor) {
  return {
    title: hover.fetch(asked.id, asked.sid),
    lines: [hover.asked(formatClock(asked.from), formatClock(asked.to)), asked.command, hover.copy],
    range: asked,
  }
}
