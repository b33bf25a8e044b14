import type { AnalysisDocument, Severity } from '@/lib/analysis/document'
import { parseTime } from '../../lib/words/time.ts'

export interface IncidentMark {
  readonly finding: string
  readonly at: number
  readonly severity: Severity
}

export const MARK_HEIGHT = 5
const REACH = 6
const COLOURS: Readonly<Record<Severity, string>> = {
  critical: 'var(--down)',
  warning: 'var(--warn)',
  info: 'var(--strong)',
}

/** When each incident began; one alone is what the whole page shows, and needs no mark. */
export function incidentMarks({ incidents, findings }: AnalysisDocument): readonly IncidentMark[] {
  if (incidents.length < 2) return []
  const severities = new Map(findings.map((finding) => [finding.id, finding.severity]))
  return incidents.flatMap(({ from, findings: [finding] }) => {
    const at = parseTime(from)
    return at === null || finding === undefined ? [] : [{ finding, at, severity: severities.get(finding) ?? 'info' }]
  })
}

/** The mark under the pointer, if it is near enough to one. */
export function nearestMark(
  marks: readonly IncidentMark[],
  px: number,
  x: (time: number) => number,
): IncidentMark | null {
  let best: { mark: IncidentMark; distance: number } | null = null
  for (const mark of marks) {
    const distance = Math.abs(x(mark.at) - px)
    if (distance <= REACH && distance < (best?.distance ?? Number.POSITIVE_INFINITY)) best = { mark, distance }
  }
  return best?.mark ?? null
}

/** A wedge at the upper edge for each, the gravest on top: a path for each severity, however many there are. */
export function IncidentMarks({
  incidents,
  top,
  x,
}: {
  incidents: readonly IncidentMark[]
  top: number
  x(time: number): number
}) {
  return (['info', 'warning', 'critical'] as const).map((severity) => (
    <path
      key={severity}
      d={incidents
        .filter((mark) => mark.severity === severity)
        .map(({ at }) => `M${x(at) - 3.5} ${top}h7l-3.5 ${MARK_HEIGHT}z`)
        .join('')}
      fill={COLOURS[severity]}
      stroke="var(--pane)"
      strokeWidth=".6"
    />
  ))
}
