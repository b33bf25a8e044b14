'use client'
import { lazy, Suspense } from 'react'
import type { TimeChartProps } from './time-chart'

const load = () => import('./time-chart')

/** Recharts is loaded after the first paint of the page, not with it. */
const TimeChart = lazy(async () => ({ default: (await load()).TimeChart }))

/** So that the first chart is there at once. */
export function preloadTimeChart(): void {
  void load().catch(() => null)
}

export function LazyTimeChart(props: TimeChartProps) {
  return (
    <Suspense fallback={null}>
      <TimeChart {...props} />
    </Suspense>
  )
}
