import type { AnalysisDocument, Finding } from '@/lib/analysis/document'
import type { TimeRange } from '@/lib/engine/queries'
import { words } from '@/lib/language/words'
import { formatDuration } from '../../lib/words/duration.ts'
import { parseTime } from '../../lib/words/time.ts'

/** A tint through every pane on the time axis. */
export interface TimeWindow {
  readonly from: number
  readonly to: number
  readonly kind: 'stall' | 'no-leader'
  /** Wordings of its label, the longest first. */
  readonly texts: readonly string[]
  /** `stall`: the lane of the server that waited, and until when it did. */
  readonly ensemble: string
  readonly sid: number | null
  readonly until: number
}

const MOST = 4
/** An interval that begins this long before its finding still belongs to it. */
const BEFORE_FINDING = 1_000

/**
 * The stall windows of a finding (steps known only to lie in an interval, ui.md section 4), and the times at which its
 * ensemble had no established leader.
 */
export function timeWindows(document: AnalysisDocument, finding: Finding | null): readonly TimeWindow[] {
  return [...stalls(finding), ...withoutLeader(document, finding)].slice(0, MOST)
}

/** Whether a window, or the wait that it begins, is on screen. */
export function overlaps(window: TimeWindow, range: TimeRange): boolean {
  return window.from < range.to && Math.max(window.to, window.until) > range.from
}

function stalls(finding: Finding | null): readonly TimeWindow[] {
  if (!finding) return []
  return finding.chain.flatMap((step, i) => {
    const [from, to] = [parseTime(step.at), parseTime(step.until)]
    if (step.step !== 'trigger' || from === null || to === null || to <= from) return []
    const verdict = finding.chain.slice(i + 1).find((later) => later.step === 'detector')
    const verdictAt = parseTime(verdict?.at)
    // A verdict after the interval ends a wait, on the lane of whoever waited; one within it only notices what goes on.
    const waited = verdict && verdictAt !== null && verdictAt >= to
    return [
      {
        ...{ from, to, kind: 'stall' as const, texts: shorter(step.text) },
        ensemble: finding.ensemble ?? '',
        sid: waited ? verdict.sid : step.sid,
        until: waited ? verdictAt : to,
      },
    ]
  })
}

function withoutLeader(document: AnalysisDocument, finding: Finding | null): readonly TimeWindow[] {
  const since = finding ? parseTime(finding.from)! - BEFORE_FINDING : Number.NEGATIVE_INFINITY
  const until = (finding && parseTime(finding.to)) ?? Number.POSITIVE_INFINITY
  return document.unavailable.flatMap((interval) => {
    const from = parseTime(interval.from)
    const to = parseTime(interval.to) ?? Number.POSITIVE_INFINITY
    if (from === null || to <= from) return []
    if (finding?.ensemble && (finding.ensemble !== interval.ensemble || to < since || from > until)) return []
    const texts = words.charts.noLeader(Number.isFinite(to) ? formatDuration(to - from) : null)
    return [{ from, to, kind: 'no-leader' as const, texts, ensemble: interval.ensemble, sid: null, until: to }]
  })
}

/** The sentence, its first clause, its first two words. */
function shorter(text: string): readonly string[] {
  return [text, text.split(/[,:;]/)[0]!]
}
