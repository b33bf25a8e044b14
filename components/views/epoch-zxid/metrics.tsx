'use client'
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import type { LineStyle } from '@/components/charts/line-style'
import type { PlotBox } from '@/components/charts/plot-box'
import { words } from '@/lib/language/words'
import type { ViewProps } from '../view'
import { countPlot } from './count-plot'
import { type ChosenMetric, isCount, readable } from './metric-choice'
import { countsUp, type MetricPlot, metricPlot } from './metric-plot'
import { metricWords } from './metric-words'
import { serverKeys } from './server-key'
import { useMetrics } from './use-metrics'
import { useSeries } from './use-series'
import { ZxidPlotFigure } from './zxid-plot'

const HEIGHT = 72
/** Of a whole ensemble: no server's own. */
const COUNT_STYLE: LineStyle = { colour: 'var(--ink2)', dash: '' }

export interface MetricsProps {
  readonly view: ViewProps
  readonly box: PlotBox
  readonly styles: ReadonlyMap<string, LineStyle>
}

/** Small multiples on the shared time axis: one metric each, one line for each server, those that changed at T0 first. */
export function Metrics(props: MetricsProps) {
  const { ordered, typed } = useMetrics(props.view)
  const list = useRef<HTMLUListElement>(null)
  if (ordered.length === 0) return <p className="px-11 py-7 text-ink2 text-small">{words.metrics.none(typed)}</p>
  return (
    <ul ref={list} aria-label={words.metrics.title} className="absolute inset-0 overflow-y-auto [scrollbar-width:none]">
      {ordered.map((metric) => (
        <MetricRow key={metric.name} {...{ ...props, metric, list }} />
      ))}
    </ul>
  )
}

interface MetricRowProps extends MetricsProps {
  readonly metric: ChosenMetric
}

/** Its room is kept; it is asked for and drawn while it is in sight or has the focus. */
function MetricRow({ list, ...props }: MetricRowProps & { list: RefObject<HTMLUListElement | null> }) {
  const row = useRef<HTMLLIElement>(null)
  const [near, setNear] = useState(false)
  useEffect(() => {
    const observer = new IntersectionObserver(
      ([entry]) => setNear(entry!.isIntersecting || row.current!.contains(document.activeElement)),
      { root: list.current, rootMargin: `${HEIGHT}px` },
    )
    observer.observe(row.current!)
    return () => observer.disconnect()
  }, [list])
  return (
    <li ref={row} className="relative border-grid border-b" style={{ height: HEIGHT }}>
      {near && <Metric {...props} />}
    </li>
  )
}

function Metric({ metric, view, box, styles }: MetricRowProps) {
  const { name, series, changed } = metric
  const { scale, selection, snapshot } = view
  const points = useSeries(view, series, selection.range)
  const place = useMemo(() => ({ ...box, height: HEIGHT }), [box])
  const plot = useMemo<MetricPlot>(
    () =>
      isCount({ series })
        ? { ...countPlot(points, { scale, height: HEIGHT, style: COUNT_STYLE }), restarts: [] }
        : metricPlot(points, { scale, height: HEIGHT, styles, counts: countsUp(name) }),
    [points, scale, styles, name, series],
  )
  const pointWords = useMemo(
    () => metricWords(name, points, serverKeys(snapshot.document)),
    [name, points, snapshot.document],
  )
  const title = readable(name)
  const servers = new Set(points.map((point) => `${point.ensemble}/${point.sid}`)).size
  return (
    <>
      <ZxidPlotFigure
        {...{ view, plot, styles }}
        words={pointWords}
        box={place}
        unit=""
        summary={words.metrics.summary(title, points.length, servers, changed)}
        onOtherKey={focusSearch}
      />
      <div className="pointer-events-none absolute top-19 left-11" style={{ maxWidth: box.left - 46 }}>
        <h3 title={name} className="line-clamp-2 font-medium text-ink2 text-tiny leading-12">
          {title}
        </h3>
        {changed && <p className="text-accent text-tiny leading-12">{words.metrics.changed}</p>}
      </div>
      {plot.restarts.map(({ key, u }) => (
        <span
          key={key}
          className="pointer-events-none absolute bottom-0 border-warn border-l pl-2 text-tiny text-warn leading-none"
          style={{ left: box.left + u * box.plot }}
        >
          {words.metrics.restart}
        </span>
      ))}
    </>
  )
}

/** `S` in a plot leads to the search of the pane's header. */
function focusSearch(key: string): boolean {
  if (key !== 's') return false
  document.querySelector<HTMLElement>('#epoch-zxid [data-command="metric"]')?.focus()
  return true
}
