import type { PlotBox } from '@/components/charts/plot-box'
import { xOf } from '@/components/charts/plot-box'
import type { AnalysisDocument, Finding } from '@/lib/analysis/document'
import type { TimeRange } from '@/lib/engine/queries'
import { words } from '@/lib/language/words'
import type { TimeScale } from '@/lib/timeline/time-scale'
import { type AskedFor, askedFor, notCovered } from '../asked-for'
import { coverageText, coveredSpans } from '../covered-spans'
import type { LaneRow } from './lane-layout'

/** What files cover of a lane, and what Fetch next asks for. */
export interface LaneCoverage {
  readonly lane: string
  readonly covered: readonly TimeRange[]
  readonly asked: readonly TimeRange[]
  /** `553 ms read`; with the numbers of what is asked for. */
  readonly text: string
}

export function laneCoverage(
  document: AnalysisDocument,
  finding: Finding | null,
  rows: readonly LaneRow[],
): readonly LaneCoverage[] {
  const asked = askedFor(finding)
  return rows.map(({ lane: { key, ensemble, sid } }) => {
    const covered = coveredSpans(document, ensemble, sid)
    const own: readonly AskedFor[] = asked.filter((each) => each.sid === sid && each.ensemble === ensemble)
    const numbers = [...new Set(own.map((each) => each.id))].join(', ')
    return {
      ...{ lane: key, covered, asked: own.flatMap((each) => notCovered(each, covered)) },
      text: words.coverage.lane(sid, coverageText(document, ensemble, sid), numbers),
    }
  })
}

const HEIGHT = 3

/** Where the Coverage pane has no room: a strip at the lower edge of each lane, solid as read, dashed as asked for. */
export function CoverageStrips({
  coverage,
  rows,
  box,
  scale,
}: {
  coverage: readonly LaneCoverage[]
  rows: ReadonlyMap<string, LaneRow>
  box: PlotBox
  scale: TimeScale
}) {
  const line = (spans: readonly TimeRange[], y: number) =>
    spans
      .filter(({ from, to }) => to >= scale.range.from && from <= scale.range.to)
      .map(({ from, to }) => {
        const x = xOf(box, scale, from)
        return `M${x} ${y}H${Math.max(x + 1.5, xOf(box, scale, to))}`
      })
      .join('')
  return coverage.map(({ lane, covered, asked, text }) => {
    const row = rows.get(lane)
    if (!row) return null
    const y = row.y + row.height - HEIGHT / 2 - 0.5
    return (
      <g key={lane}>
        <title>{text}</title>
        <path d={line(covered, y)} stroke="var(--ink2)" strokeWidth={HEIGHT} />
        <path d={line(asked, y)} stroke="var(--warn)" strokeWidth={HEIGHT} strokeDasharray="6 3" />
      </g>
    )
  })
}
