'use client'
import { type KeyboardEvent, useState } from 'react'
import { ChartFigure } from '@/components/charts/chart-figure'
import { DragBand } from '@/components/charts/drag-band'
import { usePlotBox } from '@/components/charts/plot-box'
import { Ruler } from '@/components/charts/ruler'
import { Crosshair, TimeLayer } from '@/components/charts/time-layer'
import { type HoverDetail, HoverText, Tooltip } from '@/components/charts/tooltip'
import { usePlotPointer } from '@/components/charts/use-plot-pointer'
import { NoteFlags } from '@/components/incident/notes/note-flags'
import { announce } from '@/components/workbench/live-region'
import { useLinkValue } from '@/components/workbench/use-link-value'
import { words } from '@/lib/language/words'
import { clockName } from '../clock-name'
import { useAxis } from '../use-axis'
import type { ViewProps } from '../view'
import { zoneNames } from '../zone-names'
import { type ClockOverlay, otherClockText } from './clock-overlay'
import { detailOf, sayItem } from './item-words'
import { type Move, moveTo } from './move'
import { itemAt } from './scene'
import { timelineSummary } from './summary'
import { type Arrows, TimelineDrawing } from './timeline-drawing'
import type { TimelineItem } from './timeline-item'
import { useTimeline } from './use-timeline'

const MOVES: Readonly<Record<string, Move>> = {
  ArrowLeft: 'previous',
  ArrowRight: 'next',
  ArrowUp: 'lane-up',
  ArrowDown: 'lane-down',
}
const ARROWS: readonly Arrows[] = ['all', 'selected', 'none']
/** Of a bar's length: what a double click leaves at both its sides. */
const ROOM = 0.08

export function TimelinePlot(props: ViewProps) {
  const { snapshot, selection, scale, mode, t0, onSelect, onRange } = props
  const [ref, box] = usePlotBox<HTMLDivElement>()
  const axis = useAxis(props, box)
  const timeline = useTimeline(props, box, axis.windows)
  const { lanes, layout, scene, labels, items, selected, overlay, bandY, coverage } = timeline
  const [arrows, setArrows] = useLinkValue('arr', 'all')
  const [order, setOrder] = useLinkValue('ord', 'role')
  const [cursor, setCursor] = useState<TimelineItem | null>(null)
  const select = (item: TimelineItem | null) => {
    if (!item) return
    setCursor(item)
    if (item.evidence[0]) onSelect(item.evidence[0], item.from)
  }
  const pointer = usePlotPointer({
    box,
    scale,
    itemAt: (x, y) => itemAt(scene, x, y),
    onPick: select,
    onRange,
    onZoom(item) {
      if (item?.kind !== 'bar') return
      const to = item.to ?? scale.range.to
      const room = Math.max(1, Math.round((to - item.from) * ROOM))
      onRange({ from: item.from - room, to: to + room })
    },
  })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || (event.shiftKey && event.key.startsWith('Arrow'))) return
    const move = MOVES[event.key]
    const current = items.find((item) => item.key === cursor?.key) ?? selected
    if (move) {
      const next = moveTo(
        items,
        layout.rows.map((row) => row.lane.key),
        current,
        move,
      )
      if (next) {
        setCursor(next)
        const clock = overlay && otherClockText(overlay, next)
        announce(clock ? words.timelineItems.say.byClock(sayItem(next), clock) : sayItem(next))
      }
    } else if (event.key === 'Enter') select(current)
    else if (event.key === 'a' || event.key === 'A') {
      const next = ARROWS[(ARROWS.indexOf(arrows as Arrows) + 1) % ARROWS.length]!
      setArrows(next)
      announce(words.actions.arrowsNow[next])
    } else if (event.key === 's') {
      const next = order === 'role' ? 'id' : 'role'
      setOrder(next)
      announce(words.actions.lanesNow[next])
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  const height = Math.max(box.height, layout.height)
  const laneTop = (id: string) => {
    const file = snapshot.document.files.find((each) => each.id === id)
    return layout.rows.find(({ lane }) => lane.sid === file?.sid && lane.ensemble === file.ensemble)?.y ?? null
  }
  return (
    <div className="absolute inset-0 flex flex-col">
      <Ruler
        {...{ box, scale, t0 }}
        ticks={axis.ticks}
        windows={axis.windows}
        clock={clockName(snapshot.document, mode)}
        nameOf={(zone) => zoneNames(zone, snapshot, axis.windows)}
      />
      <div className="relative min-h-0 flex-1">
        <ChartFigure
          summary={timelineSummary(snapshot.document)}
          label={words.timeline.plot(lanes.length)}
          onKeyDown={onKeyDown}
        >
          <div ref={ref} className="absolute inset-0 overflow-y-auto overflow-x-hidden [scrollbar-width:none]">
            <svg
              width={box.width}
              height={height}
              aria-hidden="true"
              className="block cursor-crosshair touch-pan-y select-none text-tiny"
              {...pointer.handlers}
            >
              <TimeLayer {...{ box, scale, height }} ticks={axis.ticks} windows={axis.windows} />
              {box.width > 0 && (
                <TimelineDrawing
                  {...{ scene, labels, layout, box, scale, selected, overlay, bandY, coverage }}
                  windows={axis.windows}
                  arrows={arrows as Arrows}
                  cursor={cursor}
                />
              )}
              <Crosshair {...{ box, scale, height, t0 }} selected={selection.time} />
              <NoteFlags {...{ snapshot, box, scale }} system="zookeeper" yOf={laneTop} />
              <DragBand drag={pointer.drag} height={height} />
            </svg>
            {layout.settled > 0 && (
              <button
                type="button"
                className="absolute left-11 h-20 text-accent text-note"
                style={{ top: layout.settledY }}
                onClick={timeline.expand}
              >
                {words.timeline.settled(layout.settled)}
              </button>
            )}
          </div>
        </ChartFigure>
        {pointer.hover && !pointer.drag && (
          <Tooltip x={pointer.hover.x} y={pointer.hover.y}>
            <HoverText detail={detailWithClock(pointer.hover.item, overlay)} />
          </Tooltip>
        )}
      </div>
    </div>
  )
}

function detailWithClock(item: TimelineItem, overlay: ClockOverlay | null): HoverDetail {
  const detail = detailOf(item)
  const clock = overlay && otherClockText(overlay, item)
  return clock ? { ...detail, lines: [...detail.lines, clock] } : detail
}
