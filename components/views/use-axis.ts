'use client'
import { useMemo } from 'react'
import { type PlotBox, unitOf } from '@/components/charts/plot-box'
import { flagPlace } from '@/components/charts/ruler'
import { type Tick, ticksOf } from '@/components/charts/ticks'
import { overlaps, type TimeWindow, timeWindows } from './time-windows'
import type { ViewProps } from './view'

export interface Axis {
  readonly ticks: readonly Tick[]
  readonly windows: readonly TimeWindow[]
}

/** Ticks and tints, the same in every pane on the time axis. */
export function useAxis({ snapshot, finding, scale, mode, t0 }: ViewProps, box: PlotBox): Axis {
  const windows = useMemo(
    () => timeWindows(snapshot.document, finding).filter((each) => overlaps(each, scale.range)),
    [snapshot.document, finding, scale.range],
  )
  const ticks = useMemo(
    () =>
      ticksOf(scale, box.plot, {
        t0: mode === 't0' ? t0 : null,
        keepClear: flagPlace(scale, box, t0),
        unit: unitOf(box),
      }),
    [scale, box, mode, t0],
  )
  return { ticks, windows }
}
