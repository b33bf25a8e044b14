import type { AnalysisDocument, ClockOffset } from '@/lib/analysis/document'
import { words } from '@/lib/language/words'
import { formatDelta } from '../../../lib/words/duration.ts'

/** When something happened by another server's clock: null where no pair of lines bounds that side. */
export interface ClockSpan {
  readonly from: number | null
  readonly to: number | null
}

/** What is known of a clock: how much is to be added to its times for those of the reference. */
export interface ClockShift {
  readonly least: number | null
  readonly most: number | null
}

/** The clock that the others are compared with. */
export interface ReferenceClock {
  readonly ensemble: string
  readonly sid: number
}

const SAME: ClockShift = { least: 0, most: 0 }
const UNKNOWN: ClockShift = { least: null, most: null }

/**
 * The clock of the selected line (T± and distances are counted from it), else that of the finding's first line, else of the
 * first server with a log. Null where there is none: then there is nothing to compare.
 */
export function referenceClock(
  document: AnalysisDocument,
  files: readonly (string | undefined)[],
): ReferenceClock | null {
  for (const id of files) {
    const file = document.files.find((each) => each.id === id)
    if (file?.ensemble != null && file.sid !== null) return { ensemble: file.ensemble, sid: file.sid }
  }
  const server = document.servers.find((each) => each.hasLog)
  return server ? { ensemble: server.ensemble, sid: server.sid } : null
}

/** The document bounds `clock of sid − clock of relativeTo`: a time of `sid` is that much late by the other's clock. */
export function shiftOf(offsets: readonly ClockOffset[], reference: ReferenceClock, sid: number): ClockShift {
  if (sid === reference.sid) return SAME
  const between = (a: number, b: number) =>
    offsets.find((each) => each.ensemble === reference.ensemble && each.sid === a && each.relativeTo === b)
  const forward = between(sid, reference.sid)
  if (forward) return { least: negated(forward.maxMs), most: negated(forward.minMs) }
  const backward = between(reference.sid, sid)
  return backward ? { least: backward.minMs, most: backward.maxMs } : UNKNOWN
}

export function spanAt(time: number, { least, most }: ClockShift): ClockSpan {
  return { from: least === null ? null : time + least, to: most === null ? null : time + most }
}

const { clocks } = words.timeline

/** `−8 to +32 ms`: what a lane says of its clock. */
export function shiftText({ least, most }: ClockShift): string {
  if (least === null && most === null) return clocks.noBound
  if (least === null) return clocks.atMost(formatDelta(most!))
  if (most === null) return clocks.atLeast(formatDelta(least))
  if (least === most) return least === 0 ? clocks.same : formatDelta(least)
  const [from, to] = [formatDelta(least), formatDelta(most)]
  const unit = / \S+$/.exec(to)?.[0] ?? ''
  return clocks.between(from.endsWith(unit) ? from.slice(0, from.length - unit.length) : from, to)
}

/** Instants of several clocks between which no rule tells which came first: from the first of them to the last. */
export interface UnprovenOrder {
  readonly from: number
  readonly to: number
}

/**
 * Where intervals of two clocks overlap. Within one clock the order is that of its lines, so that each overlap needs two lanes;
 * what has no bound on a side reaches as far as the range.
 */
export function unprovenOrders(
  spans: readonly (ClockSpan & { readonly lane: string })[],
  range: { readonly from: number; readonly to: number },
): readonly UnprovenOrder[] {
  const sorted = spans
    .map(({ lane, from, to }) => ({ lane, from: from ?? range.from, to: to ?? range.to }))
    .sort((a, b) => a.from - b.from)
  const groups: { from: number; to: number; lanes: Set<string> }[] = []
  for (const { lane, from, to } of sorted) {
    const last = groups.at(-1)
    if (last && from <= last.to) {
      last.to = Math.max(last.to, to)
      last.lanes.add(lane)
    } else groups.push({ from, to, lanes: new Set([lane]) })
  }
  return groups.filter(({ lanes }) => lanes.size > 1).map(({ from, to }) => ({ from, to }))
}

function negated(value: number | null): number | null {
  return value === null ? null : 0 - value
}
