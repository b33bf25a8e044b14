import type { AnalysisDocument } from '@/lib/analysis/document'
import type { TimeRange } from '@/lib/engine/queries'
import { words } from '@/lib/language/words'
import { parseTime } from '../../../lib/words/time.ts'
import { counterOf, epochOf, LAST_COUNTER, parseZxid } from '../../../lib/words/zxid.ts'

/** What a row of the epoch chart says in words, left of its first mark at `until`. */
export interface EpochNote {
  readonly epoch: number
  readonly until: number
  /** The longest wording first: one is taken that fits. */
  readonly texts: readonly string[]
}

/** Counters this near the end of an epoch speak of a roll-over. */
const NEAR_THE_END = 16

/**
 * Servers that are settled repeat the vote of their last election (spec, section 3.4): an older zxid beside a newer peerEpoch
 * does not mean that they are behind, and this is always asked about.
 */
export function frozenVotes({ votes }: Pick<AnalysisDocument, 'votes'>, { from, to }: TimeRange): readonly EpochNote[] {
  const rows = new Map<number, { until: number; zxids: Set<bigint> }>()
  for (const vote of votes) {
    const at = parseTime(vote.at)!
    const zxid = parseZxid(vote.zxid ?? '')
    if (at < from || at > to || zxid === null || vote.peerEpoch === null) continue
    if (vote.state === 'looking' || epochOf(zxid) >= vote.peerEpoch) continue
    const row = rows.get(epochOf(zxid))
    if (row) {
      row.until = Math.min(row.until, at)
      row.zxids.add(zxid)
    } else rows.set(epochOf(zxid), { until: at, zxids: new Set([zxid]) })
  }
  return [...rows].map(([epoch, { until, zxids }]) => {
    const [only] = zxids
    const { frozen, frozenAt, frozenAtLast } = words.zxid
    if (zxids.size > 1 || only === undefined) return { epoch, until, texts: [frozen] }
    const counter = counterOf(only)
    const isLast = LAST_COUNTER - counter < NEAR_THE_END
    const hex = counter.toString(16).padStart(8, '0')
    return { epoch, until, texts: [...(isLast ? [frozenAtLast(hex)] : []), frozenAt(hex), frozen] }
  })
}
