import type { SeriesPoint } from '@/lib/engine/queries'
import { words } from '@/lib/language/words'
import { groupDigits } from '../../../lib/words/size.ts'
import { formatClock } from '../../../lib/words/time.ts'
import { LAST_COUNTER } from '../../../lib/words/zxid.ts'
import type { HoverDetail } from '../../charts/tooltip'

const { kinds, kraftKinds, point: said } = words.zxid

/** What the kinds are in a controller quorum. */
const KRAFT_KINDS: typeof kinds = { ...kinds, ...kraftKinds }

export function kindName(point: SeriesPoint): string {
  return point.kind === undefined ? '' : (isKraft(point) ? KRAFT_KINDS : kinds)[point.kind]
}

/** Of a controller quorum: its epochs are decimal, and offsets of the metadata log take the place of counters. */
export function isKraft(point: SeriesPoint): boolean {
  return point.offset !== undefined
}

/** The epoch of the lowest zxid there is, which an observer votes with: it has no place on an axis. */
export const SENTINEL_EPOCH = 0x8000_0000

/** A vote's epoch stands alone: whatever counter comes with it is none. An offset counts as one. */
export function hasCounter(point: SeriesPoint): boolean {
  return typeof point.offset === 'number' || (point.zxid !== undefined && point.kind !== 'vote-epoch')
}

export function epochText(point: SeriesPoint): string {
  if (point.epoch === undefined) return ''
  return isKraft(point) ? String(point.epoch) : `0x${point.epoch.toString(16)}`
}

/** `0x10c6626f`, and nothing for a vote's epoch, which has no counter. */
export function counterText(point: SeriesPoint): string {
  if (!hasCounter(point)) return ''
  return isKraft(point) ? groupDigits(point.value) : `0x${point.value.toString(16).padStart(8, '0')}`
}

/** `6.55 %` of the counter's 2³². */
export function usedText(point: SeriesPoint): string {
  return !hasCounter(point) || isKraft(point) ? '' : `${((point.value / LAST_COUNTER) * 100).toPrecision(3)} %`
}

/** What is shown and said of the points of a plot. */
export interface PointWords {
  detail(point: SeriesPoint): HoverDetail
  say(point: SeriesPoint): string
}

export const ZXID_WORDS: PointWords = { detail: pointDetail, say: sayPoint }

function pointDetail(point: SeriesPoint): HoverDetail {
  return {
    title: said.title(point.sid, epochText(point)),
    lines: [`${formatClock(point.time)}, ${kindName(point)}`, ...(hasCounter(point) ? [counterLine(point)] : [])],
  }
}

function counterLine(point: SeriesPoint): string {
  if (isKraft(point)) return said.offset(counterText(point))
  return said.counter(counterText(point), groupDigits(point.value), usedText(point))
}

function sayPoint(point: SeriesPoint): string {
  const { sid, value } = point
  const [epoch, kind, clock] = [epochText(point), kindName(point), formatClock(point.time)]
  if (!hasCounter(point)) return said.say(sid, epoch, kind, clock)
  return (isKraft(point) ? said.sayOffset : said.sayCounter)(sid, epoch, value, kind, clock)
}
