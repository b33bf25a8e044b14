'use client'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { dataKey } from '@/components/views/data-key'
import type { Selection, TimeMode } from '@/components/views/view'
import type { Finding } from '@/lib/analysis/document'
import type { EngineClient } from '@/lib/engine/engine-api'
import type { SeriesPoint, TimeRange } from '@/lib/engine/queries'
import type { Snapshot } from '@/lib/engine/snapshot'
import { timeOfEvidence } from '@/lib/timeline/evidence-time'
import { findingOf } from '@/lib/timeline/finding-order'
import { notableInstants } from '@/lib/timeline/notable-instants'
import { logRange, openingRange, wholeRange } from '@/lib/timeline/opening-range'
import { foldedScale, shouldFold, type TimeScale } from '@/lib/timeline/time-scale'
import { parseEvidence } from '@/lib/words/evidence'
import { parseTime } from '@/lib/words/time'
import { openingStep, openingTime } from './opening-step'
import { useViewLink } from './use-link-value'
import { type PaneSizes, parsePanes, parseRange, parseTimeKey } from './view-link'

/** All that the workbench shows, from the snapshot and the address. */
export interface WorkbenchState {
  readonly finding: Finding | null
  /** Number of the selected step in the finding's chain; −1 where another place is selected. */
  readonly step: number
  readonly selection: Selection
  readonly opening: TimeRange
  readonly whole: TimeRange
  readonly scale: TimeScale
  readonly fold: boolean
  readonly mode: TimeMode
  readonly t0: number | null
  readonly panes: PaneSizes
  readonly twins: ReadonlySet<string>
  /** Lines by time in the whole range, for the overview. */
  readonly activity: readonly SeriesPoint[]
}

const NO_POINTS: readonly SeriesPoint[] = []
const NO_RANGE: TimeRange = { from: 0, to: 1000 }
/** Instants asked of the engine: more than a plot has columns. */
const COLUMNS = 1200

export function useWorkbench(snapshot: Snapshot, engine: EngineClient, plotWidth: number): WorkbenchState {
  const link = useViewLink()
  const { document } = snapshot
  const finding = findingOf(document, link.f)
  const opening = useMemo(() => openingRange(document, finding) ?? NO_RANGE, [document, finding])
  const whole = useMemo(() => wholeRange(document, opening) ?? opening, [document, opening])
  const range = parseRange(link.t) ?? opening

  const firstStep = useMemo(() => openingStep(finding), [finding])
  const step = link.s === undefined && link.at === undefined ? firstStep : Number(link.j ?? -1)
  const chosen = finding?.chain[step]
  const evidence = parseEvidence(link.s ?? '') ?? (link.at === undefined ? parseEvidence(chosen?.evidence ?? '') : null)
  // What the document says comes first: it follows a zone that is set later.
  const time = timeOf(snapshot, link.s) ?? parseTimeKey(link.at) ?? parseTime(link.s === undefined ? chosen?.at : null)
  const t0 = parseTimeKey(link.t0) ?? openingTime(finding)

  const activity = useActivity(engine, snapshot, whole)
  const inRange = useActivity(engine, snapshot, range)
  const events = useMemo(() => notableInstants(snapshot), [snapshot])
  const instants = useMemo(() => [...events, ...inRange.map((point) => point.time)], [events, inRange])
  const { from, to } = range
  const fold = link.fold === undefined ? shouldFold({ from, to }, events) : link.fold === '1'
  const scale = useMemo(() => {
    const coverage = document.coverage.map((entry) => ({ from: parseTime(entry.from)!, to: parseTime(entry.to)! }))
    return foldedScale({ range: { from, to }, instants, events, coverage, width: plotWidth, fold })
  }, [document, from, to, instants, events, plotWidth, fold])

  const placeText = evidence ? `${evidence.file}:${evidence.start}-${evidence.end}:${evidence.line}` : ''
  const selection = useMemo(
    () => ({ range: { from, to }, evidence: parseEvidence(placeText), time }),
    [from, to, placeText, time],
  )
  const twins = useMemo(() => new Set((link.tw ?? '').split('.').filter(Boolean)), [link.tw])
  return {
    ...{ finding, step, selection, opening, whole, scale, fold, t0, activity, twins },
    mode: link.z === 'utc' || link.z === 't0' ? link.z : 'log',
    panes: parsePanes(link.p),
  }
}

function timeOf(snapshot: Snapshot, evidence: string | undefined): number | null {
  return evidence === undefined ? null : timeOfEvidence(snapshot, evidence)
}

/** Lines by time; where there are no logs, batches. */
function useActivity(engine: EngineClient, snapshot: Snapshot, { from, to }: TimeRange): readonly SeriesPoint[] {
  const id = logRange(snapshot.document) ? 'activity' : 'batches'
  const { data } = useQuery({
    queryKey: ['series', id, from, to, dataKey(snapshot)],
    queryFn: () => engine.series(id, { from, to }, COLUMNS),
    placeholderData: keepPreviousData,
  })
  return data?.points ?? NO_POINTS
}
