'use client'
import { useMemo } from 'react'
import { type TwinColumn, TwinTable } from '@/components/charts/twin-table'
import type { ClockOffset } from '@/lib/analysis/document'
import { CONFIDENCE_GLYPH } from '@/lib/words/certainty'
import { formatDelta, formatDuration } from '@/lib/words/duration'
import { type Evidence, isSamePlace } from '@/lib/words/evidence'
import { formatClock } from '@/lib/words/time'
import type { ViewProps } from '../view'
import { barsOf } from './bars'
import { roleWord, splitZxid } from './item-words'
import { marksOf } from './marks'
import type { Bar, Mark, TimelineItem, VoteArrow } from './timeline-item'
import { voteArrows } from './vote-arrows'

const INTERVALS: readonly TwinColumn<Bar>[] = [
  { name: 'From', cell: (bar) => formatClock(bar.from) },
  { name: 'To', cell: (bar) => (bar.to === null ? '?' : formatClock(bar.to)) },
  { name: 'Length', number: true, cell: (bar) => (bar.to === null ? '?' : formatDuration(bar.to - bar.from)) },
  { name: 'Server', number: true, cell: (bar) => bar.sid },
  { name: 'Role', cell: (bar) => roleWord(bar.role) },
  { name: 'Phase', cell: (bar) => bar.phase ?? '' },
  { name: 'Known', cell: (bar) => `${CONFIDENCE_GLYPH[bar.confidence]} ${bar.confidence}` },
  { name: 'Lines', number: true, cell: (bar) => linesOf(bar.evidence) },
]
const EVENTS: readonly TwinColumn<Mark>[] = [
  { name: 'Time', cell: (mark) => formatClock(mark.from) },
  { name: 'Server', number: true, cell: (mark) => mark.sid },
  { name: 'Kind', cell: (mark) => mark.mark },
  { name: 'What', cell: (mark) => mark.text },
  { name: 'Known', cell: (mark) => `${CONFIDENCE_GLYPH[mark.confidence]} ${mark.confidence}` },
  { name: 'Line', number: true, cell: (mark) => linesOf(mark.evidence) },
]
const VOTES: readonly TwinColumn<VoteArrow>[] = [
  { name: 'Time', cell: (vote) => formatClock(vote.from) },
  { name: 'From', number: true, cell: (vote) => vote.fromSid },
  { name: 'To', number: true, cell: (vote) => vote.sid },
  { name: 'State', cell: (vote) => vote.state },
  { name: 'Leader', number: true, cell: (vote) => vote.leader },
  { name: 'Round', number: true, cell: (vote) => vote.round ?? '' },
  {
    name: 'Peer epoch',
    number: true,
    cell: (vote) => (vote.peerEpoch === null ? '' : `0x${vote.peerEpoch.toString(16)}`),
  },
  { name: 'zxid', number: true, cell: (vote) => (vote.zxid === null ? '' : splitZxid(vote.zxid)) },
  { name: 'Line', number: true, cell: (vote) => linesOf(vote.evidence) },
]

const CLOCKS: readonly TwinColumn<ClockOffset>[] = [
  { name: 'Clock of', number: true, cell: (offset) => offset.sid },
  { name: 'Minus that of', number: true, cell: (offset) => offset.relativeTo },
  { name: 'At least', number: true, cell: (offset) => (offset.minMs === null ? '?' : formatDelta(offset.minMs)) },
  { name: 'At most', number: true, cell: (offset) => (offset.maxMs === null ? '?' : formatDelta(offset.maxMs)) },
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
      <TwinTable caption="Intervals" columns={INTERVALS} rows={bars} {...rows} />
      <TwinTable caption="Events" columns={EVENTS} rows={within.events} {...rows} />
      <TwinTable caption="Notifications" columns={VOTES} rows={within.votes} {...rows} />
      {document.clockOffsets.length > 0 && (
        <TwinTable
          caption="Bounds between clocks"
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
