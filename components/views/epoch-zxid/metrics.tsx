'use client'
import { useMemo } from 'react'
import type { LineStyle } from '@/components/charts/line-style'
import type { PlotBox } from '@/components/charts/plot-box'
import type { ViewProps } from '../view'
import { chosenMetrics } from './metric-choice'
import { countsUp, metricPlot } from './metric-plot'
import { useSeries } from './use-series'
import { ZxidPlotFigure } from './zxid-plot'

const HEIGHT = 72

export interface MetricsProps {
  readonly view: ViewProps
  readonly box: PlotBox
  readonly styles: ReadonlyMap<string, LineStyle>
}

/** Small multiples on the shared time axis: one metric each, one line for each server. */
export function Metrics({ view, box, styles }: MetricsProps) {
  const names = chosenMetrics(view.snapshot.metrics)
  return (
    <div className="absolute inset-0 overflow-y-auto [scrollbar-width:none]">
      {names.map((name) => (
        <Metric key={name} name={name} {...{ view, box, styles }} />
      ))}
    </div>
  )
}

function Metric({ name, view, box, styles }: MetricsProps & { name: string }) {
  const { scale, selection } = view
  const points = useSeries(view, `metric:${name}`, selection.range)
  const place = useMemo(() => ({ ...box, height: HEIGHT }), [box])
  const plot = useMemo(
    () => metricPlot(points, { scale, height: HEIGHT, styles, counts: countsUp(name) }),
    [points, scale, styles, name],
  )
  const title = name.replace(/^zk_/, '').replaceAll('_', ' ')
  return (
    <section className="relative border-grid border-b" style={{ height: HEIGHT }} aria-label={title}>
      <ZxidPlotFigure
        {...{ view, plot, styles }}
        box={place}
        unit=""
        summary={`${title}: ${points.length} samples of ${new Set(points.map((point) => point.sid)).size} servers in this range.`}
        onOtherKey={() => false}
      />
      <h3
        className="pointer-events-none absolute top-20 left-11 line-clamp-3 font-medium text-ink2 text-tiny"
        style={{ maxWidth: box.left - 46 }}
      >
        {title}
      </h3>
      {plot.restarts.map(({ key, u }) => (
        <span
          key={key}
          className="pointer-events-none absolute bottom-0 border-warn border-l pl-2 text-tiny text-warn leading-none"
          style={{ left: box.left + u * box.plot }}
        >
          restart
        </span>
      ))}
    </section>
  )
}
