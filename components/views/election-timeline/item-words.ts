import type { HoverDetail } from '@/components/charts/tooltip'
import { words } from '@/lib/language/words'
import { CONFIDENCE_GLYPH } from '../../../lib/words/certainty.ts'
import { formatDuration, formatMs } from '../../../lib/words/duration.ts'
import type { Evidence } from '../../../lib/words/evidence.ts'
import { formatClock } from '../../../lib/words/time.ts'
import { counterOf, epochOf, parseZxid } from '../../../lib/words/zxid.ts'
import type { Bar, TimelineItem, VoteArrow } from './timeline-item'

const { hover, say } = words.timelineItems
const { phase: phases, role: roles } = words.names

/** What hovering shows: the same facts as the table twin's row. */
export function detailOf(item: TimelineItem): HoverDetail {
  if (item.kind === 'bar') return barDetail(item)
  if (item.kind === 'vote') return voteDetail(item)
  return {
    title: hover.mark(item.sid, item.text),
    lines: [
      `${formatClock(item.from)}  ${hover.certainty(CONFIDENCE_GLYPH[item.confidence], words.names.certainty[item.confidence], false)}`,
      ...placeLines(item.evidence),
    ],
  }
}

/** What is said when the keyboard reaches it. */
export function sayItem(item: TimelineItem): string {
  const { sid } = item
  const at = formatClock(item.from)
  const line = item.evidence[0]?.line || null
  if (item.kind === 'mark') return say.mark(sid, item.text, at, words.names.certainty[item.confidence], line)
  if (item.kind === 'vote')
    return say.vote({ sid, from: item.fromSid, state: roles[item.state], leader: item.leader, clock: at, line })
  return say.bar({
    ...{ sid, role: roles[item.role], phase: phaseWord(item.phase), from: at },
    to:
      item.to === null
        ? null
        : { clock: formatClock(item.to), length: say.length(formatDuration(item.to - item.from)) },
    ...{ certainty: words.names.certainty[item.confidence], line },
  })
}

function phaseWord(phase: Bar['phase']): string | null {
  return phase && phases[phase]
}

/** `0x5c 10c6626f`: epoch and counter as the page writes them; as written where it is no zxid. */
export function splitZxid(text: string): string {
  const zxid = parseZxid(text)
  if (zxid === null) return text
  return `0x${epochOf(zxid).toString(16)} ${counterOf(zxid).toString(16).padStart(8, '0')}`
}

function barDetail(bar: Bar): HoverDetail {
  const from = formatClock(bar.from)
  return {
    title: hover.bar(bar.sid, roles[bar.role], bar.phase === 'broadcast' ? null : phaseWord(bar.phase)),
    lines: [
      bar.to === null ? hover.openSpan(from) : hover.span(from, formatClock(bar.to), inFull(bar.to - bar.from)),
      hover.certainty(
        CONFIDENCE_GLYPH[bar.confidence],
        words.names.certainty[bar.confidence],
        bar.confidence !== 'proven',
      ),
      ...placeLines(bar.evidence),
    ],
  }
}

function voteDetail(vote: VoteArrow): HoverDetail {
  const settled = vote.state !== 'looking'
  const after = vote.sentAfter === null ? null : inFull(vote.from - vote.sentAfter)
  const other = vote.otherRound === null ? null : { of: settled ? null : vote.sid, round: vote.otherRound }
  return {
    title: hover.vote(vote.fromSid, roles[vote.state], vote.sid),
    lines: [
      hover.voteTime(formatClock(vote.from), after, vote.sid),
      hover.votedFor(vote.leader, vote.round, other),
      ...(vote.peerEpoch === null ? [] : [hover.peerEpoch(`0x${vote.peerEpoch.toString(16)}`)]),
      ...(vote.zxid === null ? [] : [hover.zxid(splitZxid(vote.zxid))]),
      ...(settled ? [hover.settled] : []),
      ...(vote.otherRound === null ? [] : [hover.rounds]),
    ],
  }
}

function placeLines(evidence: readonly Evidence[]): readonly string[] {
  const lines = evidence.map((each) => each.line).filter((line) => line > 0)
  return lines.length === 0 ? [] : [hover.lines(lines.slice(0, 4))]
}

/** `1.24 s (1 244 ms)`; from ms on nothing is added. */
function inFull(elapsed: number): string {
  const text = formatDuration(elapsed)
  return text.endsWith(' ms') ? text : `${text} (${formatMs(elapsed)})`
}
