'use client'
import { useMemo, useState } from 'react'
import { type PlotBox, unitOf } from '@/components/charts/plot-box'
import { LOW_WINDOW } from '@/components/workbench/arrangement'
import { useLinkValue } from '@/components/workbench/use-link-value'
import { useMedia } from '@/components/workbench/use-media'
import { type LaneOrder, serverLanes } from '@/lib/timeline/server-lanes'
import { isSamePlace, parseEvidence } from '@/lib/words/evidence'
import type { TimeWindow } from '../time-windows'
import type { ViewProps } from '../view'
import { barsOf } from './bars'
import { BRACKET_BAND } from './brackets'
import { CLOCK_BAND } from './clock-drawing'
import { clockOverlayOf } from './clock-overlay'
import { referenceClock } from './clock-spans'
import { laneCoverage } from './lane-coverage'
import { layOutLanes } from './lane-layout'
import { marksOf } from './marks'
import { sceneOf } from './scene'
import { sceneLabels } from './scene-labels'
import type { TimelineItem } from './timeline-item'
import { voteArrows } from './vote-arrows'

/** All that the timeline draws, derived from the snapshot in steps that change as rarely as they can. */
export function useTimeline(
  { snapshot, selection, scale, t0, finding }: ViewProps,
  box: PlotBox,
  windows: readonly TimeWindow[],
) {
  const { document, marks: timelineMarks } = snapshot
  const [order] = useLinkValue('ord', 'role')
  const [clocks] = useLinkValue('clk')
  const [expanded, setExpanded] = useState(false)
  const lanes = useMemo(
    () => serverLanes(document, { t0, ensemble: finding?.ensemble ?? null, order: order as LaneOrder }),
    [document, t0, finding, order],
  )
  const bars = useMemo(() => barsOf(document), [document])
  const votes = useMemo(() => voteArrows(document), [document])
  const marks = useMemo(() => marksOf(timelineMarks), [timelineMarks])
  const overAll = windows.some((window) => window.kind === 'no-leader' && window.to > scale.range.from)
  const bandY = overAll ? BRACKET_BAND : 0
  const reference = useMemo(() => {
    if (clocks === '') return null
    const cited = finding?.chain.map((step) => parseEvidence(step.evidence ?? '')?.file) ?? []
    return referenceClock(document, [selection.evidence?.file, ...cited])
  }, [clocks, document, finding, selection.evidence?.file])
  const layout = useMemo(() => {
    const busy = new Set([...marks.map((mark) => mark.lane), ...votes.flatMap((vote) => [vote.lane, vote.sender])])
    return layOutLanes(lanes, {
      height: box.height,
      top: Math.max(3, bandY + (reference ? CLOCK_BAND : 0)),
      unit: unitOf(box),
      busy,
      expanded,
    })
  }, [lanes, marks, votes, box, bandY, reference, expanded])
  const scene = useMemo(() => {
    const bracketed = new Set(
      windows.filter((each) => each.kind === 'stall').map((each) => `${each.ensemble}/${each.sid}`),
    )
    return sceneOf({ bars, marks, votes, layout, box, scale, bracketed })
  }, [bars, marks, votes, layout, box, scale, windows])
  const labels = useMemo(() => {
    const withFiles = new Set(lanes.filter((lane) => lane.hasFiles).map((lane) => lane.key))
    return sceneLabels(scene, box, { height: layout.height, withFiles })
  }, [scene, box, layout, lanes])
  const overlay = useMemo(
    () => (reference ? clockOverlayOf(document, reference, { scene, layout, box, scale }) : null),
    [document, reference, scene, layout, box, scale],
  )
  const low = useMedia(LOW_WINDOW)
  const coverage = useMemo(
    () => (low ? laneCoverage(document, finding, layout.rows) : null),
    [low, document, finding, layout.rows],
  )
  /** In the range and in order of time: where the keyboard goes. */
  const items = useMemo<readonly TimelineItem[]>(
    () => [...scene.bars, ...scene.marks, ...scene.votes].map((placed) => placed.item).sort((a, b) => a.from - b.from),
    [scene],
  )
  const place = selection.evidence
  const selected = useMemo(
    () => (place && itemOf(items, (item) => item.evidence.some((each) => isSamePlace(each, place)))) ?? null,
    [items, place],
  )
  return {
    lanes,
    bars,
    votes,
    layout,
    scene,
    labels,
    items,
    selected,
    overlay,
    bandY,
    coverage,
    expand: () => setExpanded(true),
  }
}

/** A line can be a mark and begin a bar: the mark is meant. */
function itemOf(items: readonly TimelineItem[], holds: (item: TimelineItem) => boolean): TimelineItem | null {
  const found = items.filter(holds)
  return found.find((item) => item.kind !== 'bar') ?? found[0] ?? null
}
