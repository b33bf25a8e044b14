'use client'
import { lazy, Suspense } from 'react'
import type { TimeChartProps } from './time-chart'

/** Recharts is loaded when the first chart is drawn, not with the page. */
const TimeChart = lazy(async () => ({ default: (await import('./time-chart')).TimeChart }))

export function LazyTimeChart(props: TimeChartProps) {
  return (
    <Suspense fallback={null}>
      <TimeChart {...props} />
    </Suspense>
  )
}
