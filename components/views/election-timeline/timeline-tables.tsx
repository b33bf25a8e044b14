'use client'
import { useMemo } from 'react'
import { type TwinColumn, TwinTable } from '@/components/charts/twin-table'
import type { ClockOffset } from '@/lib/analysis/document'
import { words } from '@/lib/language/words'
import { CONFIDENCE_GLYPH } from '@/lib/words/certainty'
import { formatDelta, formatDuration } from '@/lib/words/duration'
import { type Evidence, isSamePlace } from '@/lib/words/evidence'
import { formatClock } from '@/lib/words/time'
import type { ViewProps } from '../view'
import { barsOf } from './bars'
import { splitZxid } from './item-words'
import { marksOf } from './marks'
import type { Bar, Mark, TimelineItem, VoteArrow } from './timeline-item'
import { voteArrows } from './vote-arrows'

const { columns, tables } = words.timeline
const { marks: kinds } = words.timelineItems
const { phase: phases, role: roles } = words.names

const INTERVALS: readonly TwinColumn<Bar>[] = [
  { name: columns.from, cell: (bar) => formatClock(bar.from) },
  { name: columns.to, cell: (bar) => (bar.to === null ? '?' : formatClock(bar.to)) },
  { name: columns.length, number: true, cell: (bar) => (bar.to === null ? '?' : formatDuration(bar.to - bar.from)) },
  { name: columns.server, number: true, cell: (bar) => bar.sid },
  { name: columns.role, cell: (bar) => roles[bar.role] },
  { name: columns.phase, cell: (bar) => (bar.phase === null ? '' : phases[bar.phase]) },
  {
    name: columns.known,
    cell: (bar) => `${CONFIDENCE_GLYPH[bar.confidence]} ${words.names.certainty[bar.confidence]}`,
  },
  { name: columns.lines, number: true, cell: (bar) => linesOf(bar.evidence) },
]
const EVENTS: readonly TwinColumn<Mark>[] = [
  { name: columns.time, cell: (mark) => formatClock(mark.from) },
  { name: columns.server, number: true, cell: (mark) => mark.sid },
  { name: columns.kind, cell: (mark) => kinds[mark.mark] },
  { name: columns.what, cell: (mark) => mark.text },
  {
    name: columns.known,
    cell: (mark) => `${CONFIDENCE_GLYPH[mark.confidence]} ${words.names.certainty[mark.confidence]}`,
  },
  { name: columns.line, number: true, cell: (mark) => linesOf(mark.evidence) },
]
const VOTES: readonly TwinColumn<VoteArrow>[] = [
  { name: columns.time, cell: (vote) => formatClock(vote.from) },
  { name: columns.from, number: true, cell: (vote) => vote.fromSid },
  { name: columns.to, number: true, cell: (vote) => vote.sid },
  { name: columns.state, cell: (vote) => roles[vote.state] },
  { name: columns.leader, number: true, cell: (vote) => vote.leader },
  { name: columns.round, number: true, cell: (vote) => vote.round ?? '' },
  {
    name: columns.peerEpoch,
    number: true,
    cell: (vote) => (vote.peerEpoch === null ? '' : `0x${vote.peerEpoch.toString(16)}`),
  },
  { name: columns.zxid, number: true, cell: (vote) => (vote.zxid === null ? '' : splitZxid(vote.zxid)) },
  { name: columns.line, number: true, cell: (vote) => linesOf(vote.evidence) },
]

const CLOCKS: readonly TwinColumn<ClockOffset>[] = [
  { name: columns.clockOf, number: true, cell: (offset) => offset.sid },
  { name: columns.minusThat, number: true, cell: (offset) => offset.relativeTo },
  { name: columns.atLeast, number: true, cell: (offset) => (offset.minMs === null ? '?' : formatDelta(offset.minMs)) },
  { name: columns.atMost, number: true, cell: (offset) => (offset.maxMs === null ? '?' : formatDelta(offset.maxMs)) },
]

/** The rows of the timeline that lie in the range. */
export function TimelineTables({ snapshot, selection, onSelect }: ViewProps) {
  const { from, to } = selection.range
  const { document, marks } = snapshot
  const bars = useMemo(
    () => barsOf(document).filter((bar) => bar.from < to && (bar.to === null || bar.to >= from)),
    [document, from, to],
  )
  const within = useMemo(() => {
    const inRange = (item: TimelineItem) => item.from >= from && item.from < to
    return { events: marksOf(marks).filter(inRange), votes: voteArrows(document).filter(inRange) }
  }, [document, marks, from, to])
  const rows = {
    keyOf: (item: TimelineItem) => item.key,
    isSelected: ({ evidence }: TimelineItem) =>
      selection.evidence !== null && evidence.some((each) => isSamePlace(each, selection.evidence!)),
    onRow(item: TimelineItem) {
      if (item.evidence[0]) onSelect(item.evidence[0], item.from)
    },
  }
  return (
    <div className="absolute inset-0 overflow-auto">
      <TwinTable caption={tables.intervals} columns={INTERVALS} rows={bars} {...rows} />
      <TwinTable caption={tables.events} columns={EVENTS} rows={within.events} {...rows} />
      <TwinTable caption={tables.votes} columns={VOTES} rows={within.votes} {...rows} />
      {document.clockOffsets.length > 0 && (
        <TwinTable
          caption={tables.clocks}
          columns={CLOCKS}
          rows={document.clockOffsets}
          keyOf={({ ensemble, sid, relativeTo }) => `${ensemble} ${sid} ${relativeTo}`}
        />
      )}
    </div>
  )
}

function linesOf(evidence: readonly Evidence[]): string {
  return evidence
    .map((each) => each.line)
    .filter((line) => line > 0)
    .join(', ')
}
