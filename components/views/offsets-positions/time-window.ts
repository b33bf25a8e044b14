import type { AnalysisDocument, SegmentEntry } from '@/lib/analysis/document'
import type { TimeRange } from '@/lib/engine/queries'
import { parseTime } from '../../../lib/words/time.ts'
import { isZoneKnown } from '../known-zone'

/**
 * The range that is chosen elsewhere, where it is one of this segment's times: its batches are marked. Null where it holds all
 * of them or none, or where nothing says what UTC time the chosen one is (ui.md, 6.4).
 */
export function timeWindow(document: AnalysisDocument, segment: SegmentEntry, range: TimeRange): TimeRange | null {
  const [from, to] = [segment.minTime, segment.maxTime].map((time) => parseTime(time))
  if (from === null || to === null || from === undefined || to === undefined || !isZoneKnown(document)) return null
  if (range.from <= from && range.to > to) return null
  return range.from <= to && range.to > from ? range : null
}

export function isInWindow(window: TimeRange | null, time: number | null): boolean {
  return window !== null && time !== null && time >= window.from && time < window.to
}
