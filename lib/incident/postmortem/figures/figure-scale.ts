import type { TimeRange } from '../../../engine/queries.ts'
import { notableInstants } from '../../../timeline/notable-instants.ts'
import { openingRange } from '../../../timeline/opening-range.ts'
import { foldedScale, shouldFold, type TimeScale } from '../../../timeline/time-scale.ts'
import { parseTime } from '../../../words/time.ts'
import type { Scope } from '../scope.ts'

/** Where times stand in a figure: like the workbench on opening the worst finding, with quiet gaps folded. */
export function figureScale(scope: Scope, width: number): TimeScale | null {
  const range = figureRange(scope)
  if (range === null) return null
  const { document } = scope
  const instants = notableInstants({ document, marks: [] })
  const coverage = document.coverage.map((entry) => ({ from: parseTime(entry.from)!, to: parseTime(entry.to)! }))
  return foldedScale({ range, instants, coverage, width, fold: shouldFold(range, instants) })
}

/** Round all findings; without any, what the workbench would open with. */
function figureRange({ document, findings }: Scope): TimeRange | null {
  if (findings.length === 0) return openingRange(document, null)
  const ranges = findings.flatMap((finding) =>
    finding.ensemble === null ? [] : (openingRange(document, finding) ?? []),
  )
  if (ranges.length === 0) return null
  return { from: Math.min(...ranges.map(({ from }) => from)), to: Math.max(...ranges.map(({ to }) => to)) }
}
