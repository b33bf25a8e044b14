import type { AnalysisDocument, Finding, Incident, PartitionEntry } from '../../analysis/document.ts'
import type { TimeRange } from '../../engine/queries.ts'
import { findingsInOrder } from '../../timeline/finding-order.ts'
import { parseTime } from '../../words/time.ts'

/** What a postmortem is about: one incident, one finding that belongs to none, or everything in the document. */
export interface Scope {
  readonly document: AnalysisDocument
  readonly incidents: readonly Incident[]
  /** In order of time; those without a time last. */
  readonly findings: readonly Finding[]
  /** From the first to the last thing that is told; null where nothing has a time. */
  readonly range: TimeRange | null
  /** False where some finding's end is in no file. */
  readonly ended: boolean
}

/** `about` is the id of an incident or of a finding; null, or an id that is not there: all of them. */
export function scopeOf(document: AnalysisDocument, about: string | null): Scope {
  const incident = document.incidents.find((each) => each.id === about || (about && each.findings.includes(about)))
  const alone = document.findings.find((each) => each.id === about)
  const incidents = incident ? [incident] : alone ? [] : document.incidents
  const findings = incident
    ? document.findings.filter((each) => incident.findings.includes(each.id))
    : alone
      ? [alone]
      : findingsInOrder(document)
  const sorted = [...findings].sort((a, b) => begin(a) - begin(b))
  return { document, incidents, findings: sorted, range: rangeOf(sorted), ended: hasEnded(incidents, sorted) }
}

function begin(finding: Finding): number {
  return parseTime(finding.from) ?? Number.POSITIVE_INFINITY
}

function hasEnded(incidents: readonly Incident[], findings: readonly Finding[]): boolean {
  return findings.length > 0 && [...findings, ...incidents].every((each) => each.to !== null)
}

function rangeOf(findings: readonly Finding[]): TimeRange | null {
  const texts = findings.flatMap(({ from, to, chain }) => [from, to, ...chain.flatMap((step) => [step.at, step.until])])
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const text of texts) {
    const time = parseTime(text)
    if (time === null) continue
    from = Math.min(from, time)
    to = Math.max(to, time)
  }
  return from > to ? null : { from, to }
}

/** What no cause explains, in the time of the postmortem; all of it where it has none. */
export function unexplainedIn({ document, range }: Scope): AnalysisDocument['unexplained'] {
  return document.unexplained.filter(
    ({ from, to }) => range === null || (parseTime(from)! <= range.to && parseTime(to)! >= range.from),
  )
}

/** Partitions that findings are about; where none is about a partition, all of them. */
export function partitionsOf({ document, findings }: Scope): readonly PartitionEntry[] {
  const about = new Set(findings.flatMap(({ partition }) => partition ?? []))
  const named = document.partitions.filter(
    ({ folder, topic, partition }) => about.has(folder) || about.has(`${topic}-${partition}`),
  )
  return named.length > 0 ? named : document.partitions
}
