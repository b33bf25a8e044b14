import type { AnalysisDocument, CoverageEntry, Finding } from '../analysis/document.ts'
import type { TimeRange } from '../engine/queries.ts'
import { DAY, parseTime, SECOND } from '../words/time.ts'

/** Room at both ends of a range, so that what begins it does not stand on its edge. */
const MARGIN = 0.02
const LEAST_MARGIN = 50
/** What happens on the same servers this shortly after the last step still belongs to the story. */
const AFTERMATH = SECOND

/**
 * The range that the workbench opens with: that of the finding; without one that of the logs; without logs that of Kafka's
 * batches. Never the union of logs and batches: they may lie months apart. Null where no file has a time.
 */
export function openingRange(document: AnalysisDocument, finding: Finding | null): TimeRange | null {
  return (finding && rangeOfFinding(document, finding)) ?? logRange(document) ?? kafkaRange(document)
}

/**
 * What the overview shows: the opening range and the files round it. Files that lie further away than all of that is long, and
 * than a day, are another incident: they do not stretch the axis.
 */
export function wholeRange(document: AnalysisDocument, opening: TimeRange | null): TimeRange | null {
  if (!opening) return null
  const { from, to } = opening
  const distance = (part: TimeRange) => Math.max(0, part.from - to, from - part.to)
  let whole = opening
  for (const part of [...covered(document)].sort((a, b) => distance(a) - distance(b))) {
    const gap = Math.max(part.from - whole.to, whole.from - part.to)
    if (gap > Math.max(DAY, whole.to - whole.from)) break
    whole = { from: Math.min(whole.from, part.from), to: Math.max(whole.to, part.to) }
  }
  return withMargin([whole.from, whole.to])
}

function covered(document: AnalysisDocument): readonly TimeRange[] {
  const logs = document.coverage.filter(isLog)
  const segments = document.partitions.flatMap((partition) => partition.segments)
  return [
    ...logs.map((entry) => [entry.from, entry.to] as const),
    ...segments.map((segment) => [segment.minTime, segment.maxTime] as const),
  ].flatMap(([first, last]) => {
    const from = parseTime(first)
    const to = parseTime(last)
    return from === null || to === null ? [] : [{ from, to }]
  })
}

function isLog(entry: CoverageEntry): boolean {
  return entry.ensemble !== null || entry.sid !== null
}

/** Of the lines of logs. */
export function logRange(document: AnalysisDocument): TimeRange | null {
  const logs = document.coverage.filter(isLog)
  return withMargin(times(logs.flatMap((entry) => [entry.from, entry.to])))
}

/** Of Kafka's batches, by their timestamps. */
export function kafkaRange(document: AnalysisDocument): TimeRange | null {
  const segments = document.partitions.flatMap((partition) => partition.segments)
  return withMargin(times(segments.flatMap((segment) => [segment.minTime, segment.maxTime])))
}

export function overlaps(a: TimeRange, b: TimeRange): boolean {
  return a.from < b.to && b.from < a.to
}

function rangeOfFinding(document: AnalysisDocument, finding: Finding): TimeRange | null {
  const steps = times([finding.from, finding.to, ...finding.chain.flatMap((step) => [step.at, step.until])])
  if (steps.length === 0) return null
  if (finding.partition !== null) return withMargin([...steps, ...timesOfPartition(document, finding.partition)])
  const last = Math.max(...steps)
  const votes = times(document.votes.filter((vote) => vote.ensemble === finding.ensemble).map((vote) => vote.at))
  return withMargin([...steps, ...votes.filter((time) => time >= last && time <= last + AFTERMATH)])
}

/** What is wrong with a partition is seen among its batches: one of them alone has no length in time. */
function timesOfPartition({ partitions }: AnalysisDocument, name: string): readonly number[] {
  const segments = partitions
    .filter(({ folder, topic, partition }) => folder === name || `${topic}-${partition}` === name)
    .flatMap((each) => each.segments)
  return times(segments.flatMap(({ minTime, maxTime }) => [minTime, maxTime]))
}

function times(texts: readonly (string | null)[]): number[] {
  return texts.flatMap((text) => parseTime(text) ?? [])
}

function withMargin(instants: readonly number[]): TimeRange | null {
  if (instants.length === 0) return null
  let from = Number.POSITIVE_INFINITY
  let to = Number.NEGATIVE_INFINITY
  for (const time of instants) {
    from = Math.min(from, time)
    to = Math.max(to, time)
  }
  const margin = Math.max(LEAST_MARGIN, Math.round((to - from) * MARGIN))
  return { from: from - margin, to: to + margin }
}
