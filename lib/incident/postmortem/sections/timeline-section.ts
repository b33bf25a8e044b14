import { words } from '../../../language/words.ts'
import { CONFIDENCE_GLYPH } from '../../../words/certainty.ts'
import { formatDelta, formatFromT0 } from '../../../words/duration.ts'
import type { Block, Piece, Row, Text } from '../block.ts'
import type { Postmortem } from '../postmortem.ts'
import type { TimelineItem } from '../timeline.ts'
import { type SectionKind, tableOr } from './section.ts'

const { timeline, clocks } = words.postmortem

/** What happened when, how sure it is, and where it is written; what people noted stands among it and looks different. */
export const timelineSection: SectionKind = {
  id: 'timeline',
  count: (postmortem) => postmortem.timeline.length,
  blocks(postmortem) {
    const items = postmortem.timeline
    const head = [timeline.time[postmortem.options.times], ...timeline.head]
    const facts = items.filter((item) => item.kind !== 'note')
    const reviewed = timeline.reviewed(facts.filter((item) => item.agreed).length, facts.length)
    const blocks: Block[] = tableOr(
      timeline.empty,
      head,
      items.map((item) => rowOf(item, postmortem)),
    )
    if (items.length > 0) blocks.push({ kind: 'paragraph', text: [reviewed], tone: 'quiet' })
    if (!items.some((item) => item.offset?.twoClocks)) return blocks
    return [...blocks, { kind: 'paragraph', text: [timeline.twoClocks], tone: 'quiet' }, ...clockTable(postmortem)]
  },
}

function rowOf(item: TimelineItem, postmortem: Postmortem): Row {
  const isNote = item.kind === 'note'
  const tone = isNote ? 'note' : item.confidence === null ? 'open' : null
  return {
    cells: [
      timeText(item, postmortem),
      offsetText(item),
      [item.owner.sid === null ? '' : String(item.owner.sid)],
      [item.text],
      [{ kind: 'whole', text: certaintyText(item) }],
      sourceText(item, postmortem),
      [isNote ? '' : item.agreed ? timeline.agreed : timeline.open],
    ],
    ...(tone === null ? {} : { tone }),
  }
}

export function timeText({ from, to, owner }: TimelineItem, { clocks: print }: Postmortem): Text {
  if (from === null) return [timeline.notInFiles]
  const whole = (time: number): Piece => ({ kind: 'whole', text: print.print(time, owner) })
  return to === null ? [whole(from)] : [whole(from), ' – ', whole(to)]
}

export function offsetText({ offset }: TimelineItem): Text {
  if (offset === null) return ['']
  const from = formatFromT0(offset.from, 0)
  const text = offset.to === null ? from : timeline.between(from, formatDelta(offset.to))
  return [{ kind: offset.twoClocks ? 'two-clocks' : 'whole', text }]
}

/** `● proven`; what people wrote has no glyph. */
export function certaintyText({ kind, confidence, author }: TimelineItem): string {
  if (kind === 'note') return timeline.note(author)
  return confidence === null ? timeline.unknown : `${CONFIDENCE_GLYPH[confidence]} ${confidence}`
}

function sourceText({ source, fetch }: TimelineItem, { places }: Postmortem): Text {
  const pieces: Piece[] = source === null ? [] : [places.piece(source)]
  return pieces.length > 0 ? pieces : [fetch.length === 0 ? '' : timeline.fetch(fetch)]
}

/** What pairs of lines prove about the difference between clocks. */
function clockTable({ scope }: Postmortem): Block[] {
  const ensembles = new Set(scope.findings.map((finding) => finding.ensemble))
  const rows = scope.document.clockOffsets
    .filter(({ ensemble, minMs, maxMs }) => ensembles.has(ensemble) && (minMs !== null || maxMs !== null))
    .map(({ sid, relativeTo, minMs, maxMs }) => ({
      cells: [[clocks.bound(sid, relativeTo)], [boundText(minMs, maxMs)]],
    }))
  return rows.length === 0 ? [] : [{ kind: 'table', head: clocks.head, rows }]
}

function boundText(least: number | null, most: number | null): string {
  if (least === null) return clocks.atMost(formatDelta(most!))
  return most === null ? clocks.atLeast(formatDelta(least)) : clocks.between(formatDelta(least), formatDelta(most))
}
