'use client'
import { useMemo } from 'react'
import { lineStyles } from '@/components/charts/line-style'
import { usePlotBox } from '@/components/charts/plot-box'
import { useLinkValue } from '@/components/workbench/use-link-value'
import type { AnalysisDocument } from '@/lib/analysis/document'
import type { SeriesPoint, TimeRange } from '@/lib/engine/queries'
import { words } from '@/lib/language/words'
import { parseTime } from '@/lib/words/time'
import type { View, ViewProps } from '../view'
import { counterPlot } from './counter-plot'
import { frozenVotes } from './epoch-notes'
import { epochPlot } from './epoch-plot'
import { Headroom } from './headroom'
import { Metrics } from './metrics'
import { counterText, epochText, hasCounter, SENTINEL_EPOCH } from './point-words'
import { keyOf, serverKeys } from './server-key'
import { useTab, ZxidTabs } from './tabs'
import { hasTransactionLogs } from './use-metrics'
import { mergedByTime, useSeries } from './use-series'
import { ZxidPlotFigure } from './zxid-plot'
import { ZxidRuler } from './zxid-ruler'
import { HeadroomTable, MetricTables, ZxidTable } from './zxid-tables'

/** How far each server was: epochs, counters, what is left of the counter, and metrics beside them. */
export const epochZxid: View = {
  id: 'epoch-zxid',
  title: words.zxid.title,
  state: () => '',
  offers: ({ document, metrics }) =>
    metrics.length > 0 ||
    hasTransactionLogs({ document }) ||
    document.votes.length > 0 ||
    document.ensembles.some((ensemble) => ensemble.zxid !== null) ||
    hasControllers(document),
  nothing: words.zxid.nothing,
  hasTwin: true,
  keys: [
    { keys: ['←', '→'], does: words.zxid.keys.point },
    { keys: ['↑', '↓'], does: words.zxid.keys.server },
    { keys: ['Enter'], does: words.zxid.keys.select },
    { keys: ['V'], does: words.zxid.keys.extent },
    { keys: ['S'], does: words.zxid.keys.search },
  ],
  Tools: ZxidTabs,
  Component: EpochZxid,
}

function EpochZxid(view: ViewProps) {
  const [tab] = useTab()
  const [ref, box] = usePlotBox<HTMLDivElement>()
  const { snapshot, selection, scale, twin } = view
  const { document } = snapshot
  const styles = useMemo(() => lineStyles(serverKeys(document)), [document])
  const [extent, setExtent] = useLinkValue('ctr', 'auto')
  const points = usePlottable(useZxids(view, selection.range))
  const all = usePlottable(useZxids(view, wholeOf(document.coverage, selection.range)))
  const { height } = box
  const epochs = useMemo(() => {
    if (tab !== 'epoch') return null
    const before = lastBefore(all, selection.range.from)
    return epochPlot({ document, points, before, scale, height, styles })
  }, [tab, document, points, all, selection.range.from, scale, height, styles])
  const counters = useMemo(() => {
    if (tab !== 'counter') return null
    const wanted = extent === 'whole' || extent === 'fit' ? extent : null
    return counterPlot({ points, scale, height, styles, extent: wanted })
  }, [tab, points, scale, height, styles, extent])
  const notes = useMemo(() => {
    // A row that has a server's own line speaks for itself, and has no room.
    const own = new Set(points.filter((point) => point.kind !== 'vote').map((point) => point.epoch))
    return frozenVotes(document, selection.range).filter(({ epoch }) => !own.has(epoch))
  }, [document, points, selection.range])
  const onOtherKey = (key: string) => {
    if (key !== 'v' || counters === null) return false
    setExtent(counters.rows.some((row) => row.text.endsWith('%')) ? 'fit' : 'whole')
    return true
  }
  if (twin)
    return (
      <div className="absolute inset-0 overflow-auto">
        {tab === 'metrics' ? (
          <MetricTables {...view} />
        ) : tab === 'headroom' ? (
          <HeadroomTable view={view} points={all} />
        ) : (
          <ZxidTable {...view} />
        )}
      </div>
    )
  const shared = { view, box, styles, onOtherKey }
  return (
    <div className="absolute inset-0 flex flex-col">
      {view.maximised && <ZxidRuler view={view} box={box} />}
      <div ref={ref} role="tabpanel" aria-label={words.zxid.tabs[tab]} className="relative min-h-0 flex-1">
        {epochs && (
          <ZxidPlotFigure
            {...shared}
            plot={epochs}
            notes={notes}
            unit={words.zxid.units.epoch}
            summary={epochSummary(points)}
          />
        )}
        {counters && (
          <ZxidPlotFigure
            {...shared}
            plot={counters}
            unit={words.zxid.units.counter}
            summary={counterSummary(points)}
          />
        )}
        {tab === 'headroom' && <Headroom view={view} box={box} points={all} />}
        {tab === 'metrics' &&
          (snapshot.metrics.length > 0 || hasTransactionLogs(snapshot) ? (
            <Metrics {...shared} />
          ) : (
            <p className="px-11 py-7 text-ink2 text-small">{words.metrics.nothing}</p>
          ))}
      </div>
    </div>
  )
}

/** Those that lines print, and those of every transaction that a server logged. */
function useZxids(view: ViewProps, range: TimeRange): readonly SeriesPoint[] {
  const printed = useSeries(view, 'zxid', range)
  const logged = useSeries(view, 'txn-zxid', range, hasTransactionLogs(view.snapshot))
  const controllers = useSeries(view, 'kraft', range, hasControllers(view.snapshot.document))
  return useMemo(() => mergedByTime(mergedByTime(printed, logged), controllers), [printed, logged, controllers])
}

function hasControllers({ ensembles }: AnalysisDocument): boolean {
  return ensembles.some(({ system }) => system === 'kraft')
}

function usePlottable(points: readonly SeriesPoint[]): readonly SeriesPoint[] {
  return useMemo(() => points.filter((point) => point.epoch === undefined || point.epoch < SENTINEL_EPOCH), [points])
}

/** All that files cover, so that a line can begin at the left edge with what held before. */
function wholeOf(coverage: readonly { from: string; to: string }[], range: TimeRange): TimeRange {
  const from = Math.min(range.from, ...coverage.map((entry) => parseTime(entry.from)!))
  const to = Math.max(range.to, ...coverage.map((entry) => parseTime(entry.to)! + 1))
  return { from, to }
}

function lastBefore(points: readonly SeriesPoint[], from: number): readonly SeriesPoint[] {
  const last = new Map<string, SeriesPoint>()
  for (const point of points) {
    if (point.time >= from || point.kind === 'vote' || point.kind === 'vote-epoch') continue
    if ((last.get(keyOf(point))?.time ?? Number.NEGATIVE_INFINITY) <= point.time) last.set(keyOf(point), point)
  }
  return [...last.values()]
}

function epochSummary(points: readonly SeriesPoint[]): string {
  const known = points.filter((point) => point.epoch !== undefined).sort((a, b) => a.epoch! - b.epoch!)
  return words.zxid.epochs([...new Set(known.map(epochText))], points.length)
}

function counterSummary(points: readonly SeriesPoint[]): string {
  const known = points.filter(hasCounter)
  const highest = known.reduce<SeriesPoint | null>(
    (most, point) => (!most || point.value > most.value ? point : most),
    null,
  )
  if (highest === null) return words.zxid.noCounter
  return highest.zxid === undefined
    ? words.zxid.offsets(known.length, counterText(highest))
    : words.zxid.zxids(known.length, highest.zxid)
}
