import { memo, useId } from 'react'
import { HALO } from '@/components/charts/halo'
import { PathLayers } from '@/components/charts/path-layer'
import { type PlotBox, unitOf } from '@/components/charts/plot-box'
import { words } from '@/lib/language/words'
import type { TimeScale } from '@/lib/timeline/time-scale'
import { groupDigits } from '@/lib/words/size'
import type { TimeWindow } from '../time-windows'
import { barLayers } from './bar-layers'
import { Bracket } from './brackets'
import { ClockDrawing } from './clock-drawing'
import type { ClockOverlay } from './clock-overlay'
import { shiftText } from './clock-spans'
import { CoverageStrips, type LaneCoverage } from './lane-coverage'
import { LaneHeader, sourceText } from './lane-header'
import type { LaneLayout } from './lane-layout'
import { markLayers } from './mark-layers'
import { RefusedArrow } from './refused-arrow'
import { RolePatterns } from './role-patterns'
import type { PlacedMark, Scene } from './scene'
import type { SceneLabel } from './scene-labels'
import type { TimelineItem } from './timeline-item'
import { VoteLine } from './vote-line'

export type Arrows = 'all' | 'selected' | 'none'

export interface TimelineDrawingProps {
  readonly scene: Scene
  readonly labels: readonly SceneLabel[]
  readonly layout: LaneLayout
  readonly box: PlotBox
  readonly scale: TimeScale
  readonly windows: readonly TimeWindow[]
  readonly arrows: Arrows
  readonly selected: TimelineItem | null
  readonly cursor: TimelineItem | null
  /** Null: it is off. */
  readonly overlay: ClockOverlay | null
  /** Null: the Coverage pane has room of its own. */
  readonly coverage: readonly LaneCoverage[] | null
  /** Where its brackets stand. */
  readonly bandY: number
}

const TONES = { 'on-role': 'fill-on-role font-semibold', ink: 'fill-ink font-semibold', ink2: 'fill-ink2' }

/** Lanes, bars, arrows and marks; grid and crosshair lie under and over it. */
export const TimelineDrawing = memo(function TimelineDrawing(props: TimelineDrawingProps) {
  const { scene, labels, layout, box, scale, windows, arrows, selected, cursor, overlay, bandY, coverage } = props
  const id = useId()
  const rows = new Map(layout.rows.map((row) => [row.lane.key, row]))
  const chosen = selected?.kind === 'vote' ? selected : null
  const votes = scene.votes.filter(
    ({ item }) =>
      arrows === 'all' || (arrows === 'selected' && (item.key === chosen?.key || item.lane === selected?.lane)),
  )
  return (
    <g>
      <RolePatterns id={id} />
      {layout.groups.map((group) => (
        <text key={group.ensemble} x="11" y={group.y + 12} className="fill-ink3 font-semibold">
          {words.timeline.ensemble(group.ensemble)}
        </text>
      ))}
      {layout.rows.map((row) => (
        <LaneHeader
          key={row.lane.key}
          row={row}
          unit={unitOf(box)}
          focused={cursor?.lane === row.lane.key}
          source={overlay ? clockSource(overlay, row.lane.key) : sourceText(row.lane.source)}
        />
      ))}
      <path
        d={scene.unknown.map(({ x1, x2, y }) => `M${x1} ${y}H${x2}`).join('')}
        stroke="var(--unknown)"
        strokeWidth="1.2"
        strokeDasharray="1 4"
      />
      {coverage && <CoverageStrips {...{ coverage, rows, box, scale }} />}
      <PathLayers layers={barLayers(scene.bars, id)} />
      {bracketsOf(windows).map((window) => {
        const row = rows.get(`${window.ensemble}/${window.sid}`) ?? null
        return row || window.kind === 'no-leader' ? (
          <Bracket
            key={`${window.kind}${window.from}`}
            {...{ window, box, scale, row }}
            next={nextOver(windows, window)}
          />
        ) : null
      })}
      {scene.ends.map(({ end, x1, y1, x2, y2 }) => (
        <path
          key={end.key}
          d={`M${x1} ${y1}L${x2} ${y2}`}
          fill="none"
          stroke="var(--down)"
          strokeWidth="1.6"
          markerEnd={`url(#${id}head)`}
          opacity={chosen ? 0.35 : 1}
        />
      ))}
      {votes.map((vote) => (
        <VoteLine key={vote.item.key} vote={vote} id={id} dim={chosen !== null && !isPair(vote.item, chosen)} />
      ))}
      {scene.marks.map((mark) =>
        mark.item.mark === 'refused' ? <Refused key={mark.item.key} mark={mark} layout={layout} /> : null,
      )}
      <PathLayers layers={markLayers(scene.marks, (lane) => rows.get(lane)?.barHeight ?? 12)} />
      {scene.leftOut > 0 && arrows !== 'none' && (
        <text x={box.right - 4} y={layout.height - 5} textAnchor="end" className={`fill-ink2 ${HALO}`}>
          {words.timeline.leftOut(scene.leftOut, groupDigits(scene.leftOut))}
        </text>
      )}
      {labels.map((label) => (
        <g key={`${label.key}text`}>
          {label.patch !== null && (
            <rect
              x={label.x - label.patch / 2}
              y={label.y - box.text * 0.95}
              width={label.patch}
              height={box.text * 1.26}
              rx="3"
              fill="var(--pane)"
            />
          )}
          <text
            x={label.x}
            y={label.y}
            textAnchor={label.anchor}
            className={`${TONES[label.tone]} ${label.mono ? 'mono' : ''} ${label.anchor === 'start' ? HALO : ''}`}
          >
            {label.text}
          </text>
        </g>
      ))}
      {overlay && <ClockDrawing {...{ overlay, box, bandY }} />}
      <Ring scene={scene} item={selected} dashed={false} />
      {cursor && cursor.key !== selected?.key && <Ring scene={scene} item={cursor} dashed />}
    </g>
  )
})

function clockSource({ shifts }: ClockOverlay, lane: string): string {
  const shift = shifts.get(lane)
  return shift ? shiftText(shift) : words.timeline.clocks.noClock
}

/** Of brackets that stand over all lanes, the one that begins next. */
function nextOver(windows: readonly TimeWindow[], { kind, from }: TimeWindow): TimeWindow | null {
  if (kind !== 'no-leader') return null
  const later = windows.filter((other) => other.kind === 'no-leader' && other.from > from)
  return later.toSorted((a, b) => a.from - b.from)[0] ?? null
}

/** One over each lane: a second one would stand on the first. */
function bracketsOf(windows: readonly TimeWindow[]): readonly TimeWindow[] {
  const same = (a: TimeWindow, b: TimeWindow) => a.kind === b.kind && a.ensemble === b.ensemble && a.sid === b.sid
  return windows.filter(
    (window, i) => window.kind === 'no-leader' || windows.findIndex((each) => same(each, window)) === i,
  )
}

function Refused({ mark, layout }: { mark: PlacedMark; layout: LaneLayout }) {
  const barHeight = layout.rows.find((each) => each.lane.key === mark.item.lane)?.barHeight ?? 12
  const other = layout.rows.find(({ lane }) => lane.ensemble === mark.item.ensemble && lane.sid === mark.item.toward)
  if (!other) return null
  const down = other.middle > mark.y ? 1 : -1
  return (
    <RefusedArrow x={mark.x} from={mark.y + (down * barHeight) / 2} to={other.middle - (down * other.barHeight) / 2} />
  )
}

/** Round the mark, bar or arrow that is selected: fills never change. */
function Ring({ scene, item, dashed }: { scene: Scene; item: TimelineItem | null; dashed: boolean }) {
  if (!item) return null
  const look = {
    ...{ fill: 'none', stroke: 'var(--accent)', strokeWidth: 1.6 },
    strokeDasharray: dashed ? '2 2' : undefined,
  }
  const mark = scene.marks.find((each) => each.item.key === item.key)
  if (mark) return <circle cx={mark.x} cy={mark.y} r="10.5" {...look} />
  const vote = scene.votes.find((each) => each.item.key === item.key)
  if (vote) return <circle cx={vote.x2} cy={vote.y2} r="6" {...look} />
  const bar = scene.bars.find((each) => each.item.key === item.key)
  if (!bar) return null
  return <rect x={bar.x - 2} y={bar.y - 2} width={bar.width + 4} height={bar.height + 4} rx="4" {...look} />
}

function isPair(a: { sender: string; lane: string }, b: { sender: string; lane: string }): boolean {
  return (a.sender === b.sender && a.lane === b.lane) || (a.sender === b.lane && a.lane === b.sender)
}
