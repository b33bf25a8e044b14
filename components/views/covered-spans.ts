import type { AnalysisDocument, CoverageEntry } from '@/lib/analysis/document'
import type { TimeRange } from '@/lib/engine/queries'
import { words } from '@/lib/language/words'
import { ofServer } from '../../lib/timeline/of-server.ts'
import { formatSpan } from '../../lib/words/duration.ts'
import { groupDigits } from '../../lib/words/size.ts'
import { parseTime } from '../../lib/words/time.ts'
import { processGaps } from './process-gaps'

/** A time that a file covers without a gap. */
export interface CoveredSpan extends TimeRange {
  readonly file: string
  readonly path: string
}

/** What the files of a server cover, in order of time. */
export function coveredSpans(document: AnalysisDocument, ensemble: string, sid: number): readonly CoveredSpan[] {
  return ofServer(document, ensemble, sid)
    .coverage.flatMap((entry) =>
      withoutGaps(entry, processGaps(document, ensemble, sid)).map((span) => ({
        ...span,
        file: entry.file,
        path: pathOf(document, entry.file),
      })),
    )
    .sort((a, b) => a.from - b.from)
}

/** Characters that the gutter holds beside the word. */
const ROOM_BESIDE_READ = 9

/** `553 ms read`, `2 files, 30 s`, `1 instant`; without files where the server is known from. */
export function coverageText(document: AnalysisDocument, ensemble: string, sid: number): string {
  const spans = coveredSpans(document, ensemble, sid)
  if (spans.length === 0) {
    const { files, votes } = ofServer(document, ensemble, sid)
    if (files.length > 0) return words.coverage.known.noLog
    return votes.length > 0 ? words.coverage.known.votes : words.coverage.known.named
  }
  const length = covered(spans)
  if (length === 0) return words.coverage.known.instant
  const files = new Set(spans.map((span) => span.file)).size
  const span = formatSpan(length)
  if (files > 1) return words.coverage.known.files(files, groupDigits(files), span)
  return span.length > ROOM_BESIDE_READ ? span : words.coverage.known.read(span)
}

/** Milliseconds that at least one span covers. */
function covered(spans: readonly TimeRange[]): number {
  let total = 0
  let until = Number.NEGATIVE_INFINITY
  for (const { from, to } of spans) {
    total += Math.max(0, to - Math.max(from, until))
    until = Math.max(until, to)
  }
  return total
}

function withoutGaps(entry: CoverageEntry, between: readonly TimeRange[]): readonly TimeRange[] {
  const [from, to] = [parseTime(entry.from)!, parseTime(entry.to)!]
  const gaps = [...entry.gaps.map((gap) => ({ from: parseTime(gap.from)!, to: parseTime(gap.to)! })), ...between]
    .filter((gap) => gap.from >= from && gap.to <= to)
    .sort((a, b) => a.from - b.from)
  const edges = [from, ...gaps.flatMap((gap) => [gap.from, gap.to]), to]
  const spans: TimeRange[] = []
  for (let i = 0; i < edges.length; i += 2) {
    // Gaps that overlap leave nothing between them.
    if (edges[i + 1]! >= edges[i]!) spans.push({ from: edges[i]!, to: edges[i + 1]! })
  }
  return spans
}

function pathOf(document: AnalysisDocument, file: string): string {
  return document.files.find((entry) => entry.id === file)?.path ?? file
}
