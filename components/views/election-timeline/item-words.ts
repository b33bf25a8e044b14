import type { HoverDetail } from '@/components/charts/tooltip'
import { CONFIDENCE_GLYPH } from '../../../lib/words/certainty.ts'
import { formatDuration, formatMs } from '../../../lib/words/duration.ts'
import type { Evidence } from '../../../lib/words/evidence.ts'
import { formatClock } from '../../../lib/words/time.ts'
import { counterOf, epochOf, parseZxid } from '../../../lib/words/zxid.ts'
import type { Bar, TimelineItem, VoteArrow } from './timeline-item'

/** What hovering shows: the same facts as the table twin's row. */
export function detailOf(item: TimelineItem): HoverDetail {
  if (item.kind === 'bar') return barDetail(item)
  if (item.kind === 'vote') return voteDetail(item)
  return {
    title: `Server ${item.sid}: ${item.text}`,
    lines: [
      `${formatClock(item.from)}  ${CONFIDENCE_GLYPH[item.confidence]} ${item.confidence}`,
      ...placeLines(item.evidence),
    ],
  }
}

/** What is said when the keyboard reaches it. */
export function sayItem(item: TimelineItem): string {
  const line = item.evidence[0]?.line ? `, line ${item.evidence[0].line}` : ''
  if (item.kind === 'mark')
    return `Server ${item.sid}, ${item.text}, ${formatClock(item.from)}, ${item.confidence}${line}`
  if (item.kind === 'vote')
    return `Server ${item.sid} reads a vote of ${item.fromSid}, ${item.state}, for ${item.leader}, ${formatClock(item.from)}${line}`
  const phase = item.phase ? `, ${item.phase}` : ''
  const until =
    item.to === null ? 'end not in evidence' : `to ${formatClock(item.to)}, ${spokenLength(item.to - item.from)}`
  return `Server ${item.sid}, ${roleWord(item.role)}${phase}, ${formatClock(item.from)} ${until}, ${item.confidence}${line}`
}

/** Down is said as what it means for clients. */
export function roleWord(role: Bar['role']): string {
  return role === 'down' ? 'not serving' : role
}

/** `0x5c 10c6626f`: epoch and counter as the page writes them; as written where it is no zxid. */
export function splitZxid(text: string): string {
  const zxid = parseZxid(text)
  if (zxid === null) return text
  return `0x${epochOf(zxid).toString(16)} ${counterOf(zxid).toString(16).padStart(8, '0')}`
}

function barDetail(bar: Bar): HoverDetail {
  const phase = bar.phase && bar.phase !== 'broadcast' ? ` · ${bar.phase}` : ''
  const until = bar.to === null ? 'end not in these files' : `to ${formatClock(bar.to)}, ${inFull(bar.to - bar.from)}`
  return {
    title: `Server ${bar.sid} ${roleWord(bar.role)}${phase}`,
    lines: [
      `${formatClock(bar.from)} ${until}`,
      `${CONFIDENCE_GLYPH[bar.confidence]} ${bar.confidence}${bar.confidence === 'proven' ? '' : ', not by its own lines'}`,
      ...placeLines(bar.evidence),
    ],
  }
}

function voteDetail(vote: VoteArrow): HoverDetail {
  const settled = vote.state !== 'looking'
  return {
    title: `Vote of ${vote.fromSid} (${vote.state}), read by ${vote.sid}`,
    lines: [
      `${formatClock(vote.from)}${vote.sentAfter === null ? '' : `, ${inFull(vote.from - vote.sentAfter)} after ${vote.sid} began to look`}`,
      `for ${vote.leader}${vote.round === null ? '' : `, round ${vote.round}`}${vote.otherRound === null ? '' : ` (${settled ? 'most others' : vote.sid}: ${vote.otherRound})`}`,
      ...(vote.peerEpoch === null ? [] : [`peer epoch 0x${vote.peerEpoch.toString(16)}`]),
      ...(vote.zxid === null ? [] : [`zxid ${splitZxid(vote.zxid)}`]),
      ...(settled
        ? [
            'Settled servers repeat the vote of the last full election. An older zxid here does not mean they are behind.',
          ]
        : []),
      ...(vote.otherRound === null ? [] : ['Rounds count elections per process: different ones are no disagreement.']),
    ],
  }
}

function placeLines(evidence: readonly Evidence[]): readonly string[] {
  const lines = evidence.map((each) => each.line).filter((line) => line > 0)
  return lines.length === 0 ? [] : [lines.length === 1 ? `line ${lines[0]}` : `lines ${lines.slice(0, 4).join(', ')}`]
}

/** `1.24 s (1 244 ms)`; from ms on nothing is added. */
function inFull(elapsed: number): string {
  const text = formatDuration(elapsed)
  return text.endsWith(' ms') ? text : `${text} (${formatMs(elapsed)})`
}

function spokenLength(elapsed: number): string {
  return formatDuration(elapsed).replace(/ ms$/, ' milliseconds').replace(/ s$/, ' seconds')
}
