import { words } from '@/lib/language/words'
import type { Evidence } from '@/lib/words/evidence'
import type { Batch, IndexEntry } from './segment-row'

/** A stretch of the log, to scale. */
export interface StripBlock {
  readonly x: number
  readonly width: number
  readonly position: number
  /** Bytes; null where the end is not known. */
  readonly size: number | null
  /** `inferred`: from entries of the index, the log itself is not there. `damaged`: its CRC differs. */
  readonly kind: 'batch' | 'damaged' | 'inferred' | 'open'
  readonly evidence: Evidence | null
}

interface StripEntry {
  readonly x: number
  readonly entry: IndexEntry
  /** Null where it would lie over its neighbours. */
  readonly label: string | null
}

export interface Strip {
  readonly from: number
  readonly to: number
  readonly blocks: readonly StripBlock[]
  readonly entries: readonly StripEntry[]
}

/** Pixels that a label needs for itself. */
const LABEL = 34

/** Batches to scale and the entries that point at them; without batches, what the entries say of them. */
export function stripLayout(
  batches: readonly Batch[],
  entries: readonly IndexEntry[],
  fromStart: boolean,
  width: number,
  selected: Evidence | null,
): Strip {
  const spans = batches.length > 0 ? batches.map(spanOfBatch) : inferredSpans(entries, fromStart)
  const first = spans[0]
  const last = spans.at(-1)
  if (first === undefined || last === undefined) return { from: 0, to: 0, blocks: [], entries: [] }
  const from = first.position
  const open = last.size === null ? Math.max(1, (last.position - from) / Math.max(1, spans.length - 1) / 2) : 0
  const to = Math.max(from + 1, last.position + (last.size ?? open))
  const x = (position: number) => ((position - from) / (to - from)) * width
  const blocks = spans.map((span) => ({
    ...span,
    x: x(span.position),
    width: x(span.position + (span.size ?? open)) - x(span.position),
  }))
  const inside = entries.filter(({ position }) => position >= from && position <= to)
  return {
    from,
    to,
    blocks,
    entries: labelled(
      inside.map((entry) => ({ entry, x: x(entry.position) })),
      selected,
    ),
  }
}

type Span = Omit<StripBlock, 'x' | 'width'>

function spanOfBatch({ position, size, damaged, evidence }: Batch): Span {
  return { position, size, kind: damaged ? 'damaged' : 'batch', evidence }
}

/** An entry points at the start of a batch, so the log is cut at each; how the last one ends is not known. */
function inferredSpans(entries: readonly IndexEntry[], fromStart: boolean): Span[] {
  const first = entries[0]
  if (first === undefined) return []
  const spans: Span[] = entries.map(({ position, evidence }, i) => {
    const next = entries[i + 1]
    return next === undefined || next.position <= position
      ? { position, size: null, kind: 'open', evidence }
      : { position, size: next.position - position, kind: 'inferred', evidence }
  })
  const before: Span = { position: 0, size: first.position, kind: 'inferred', evidence: null }
  return (fromStart && first.position > 0 ? [before, ...spans] : spans).filter(
    (span, i, all) => span.size !== null || i === all.length - 1,
  )
}

/** Labels from the left as they fit; the selected one before all others. */
function labelled(places: readonly { entry: IndexEntry; x: number }[], selected: Evidence | null): StripEntry[] {
  const offsets = places.map(({ entry }) => entry.offset)
  const chosen = places.find(
    ({ entry }) => entry.evidence.start === selected?.start && entry.evidence.file === selected.file,
  )
  let free = Number.NEGATIVE_INFINITY
  return places.map((place) => {
    const isChosen = place === chosen
    const clear = place.x >= free && (chosen === undefined || isChosen || Math.abs(place.x - chosen.x) >= LABEL)
    if (clear || isChosen) free = place.x + LABEL
    return { ...place, label: clear || isChosen ? shortOffset(place.entry.offset, offsets) : null }
  })
}

/** `…584`, where all offsets in sight share the digits before. */
export function shortOffset(offset: number, all: readonly number[]): string {
  const shared = Math.floor(offset / 1000)
  return offset >= 10_000 && all.every((other) => Math.floor(other / 1000) === shared)
    ? `…${String(offset % 1000).padStart(3, '0')}`
    : String(offset)
}

/** `7 entries, positions 34 112 to 241 803, steps 34 021 to 35 909 bytes`: the drawing in words. */
export function stripSummary(entries: readonly IndexEntry[], total: number, group: (value: number) => string): string {
  const first = entries[0]
  const last = entries.at(-1)
  const { strip, entries: entriesOf } = words.offsets
  if (first === undefined || last === undefined) return strip.empty
  const steps = entries.slice(1).map((entry, i) => entry.position - entries[i]!.position)
  const all = entriesOf(total, group(total))
  const shown = entries.length < total ? strip.entriesOf(group(entries.length), all) : all
  const [from, to] = [group(first.position), group(last.position)]
  const [least, most] = [Math.min(...steps), Math.max(...steps)]
  if (steps.length === 0) return strip.summary(shown, from, to)
  return least === most
    ? strip.summaryOneStep(shown, from, to, group(least))
    : strip.summarySteps(shown, from, to, group(least), group(most))
}
