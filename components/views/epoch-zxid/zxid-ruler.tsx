'use client'
import type { PlotBox } from '@/components/charts/plot-box'
import { Ruler } from '@/components/charts/ruler'
import { clockName } from '../clock-name'
import { useAxis } from '../use-axis'
import type { ViewProps } from '../view'
import { zoneNames } from '../zone-names'

/** Maximised, the pane has no timeline above it whose times it could share. */
export function ZxidRuler({ view, box }: { view: ViewProps; box: PlotBox }) {
  const { snapshot, scale, t0, mode } = view
  const { ticks, windows } = useAxis(view, box)
  return (
    <Ruler
      {...{ box, scale, t0, ticks, windows }}
      clock={clockName(snapshot.document, mode)}
      nameOf={(zone) => zoneNames(zone, snapshot, windows)}
    />
  )
}
