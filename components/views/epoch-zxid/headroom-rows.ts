import type { AnalysisDocument, EnsembleEntry, ZxidState } from '@/lib/analysis/document'
import type { SeriesPoint } from '@/lib/engine/queries'
import { words } from '@/lib/language/words'
import { CONFIDENCE_GLYPH } from '../../../lib/words/certainty.ts'
import { formatDuration } from '../../../lib/words/duration.ts'
import { groupDigits } from '../../../lib/words/size.ts'
import { DAY, parseTime } from '../../../lib/words/time.ts'
import { LAST_COUNTER } from '../../../lib/words/zxid.ts'
import { hasCounter, SENTINEL_EPOCH } from './point-words'

/** How much of one epoch's counter is used. */
export interface HeadroomRow {
  readonly key: string
  readonly ensemble: string
  readonly epoch: string
  readonly counter: number
  /** 0 to 1. */
  readonly used: number
  readonly current: boolean
  readonly text: string
}

const MOST_ROWS = 4
/** The counter from which the leader steps down at the next write. */
const ENDED_BY_ROLL_OVER = LAST_COUNTER - 1

/** A row for each of the latest epochs, from the highest counter that any file has of it. */
export function headroomRows(document: AnalysisDocument, points: readonly SeriesPoint[]): readonly HeadroomRow[] {
  return document.ensembles.flatMap((ensemble) => {
    const highest = new Map<number, number>()
    const note = (epoch: number, counter: number) => highest.set(epoch, Math.max(counter, highest.get(epoch) ?? 0))
    for (const point of points) {
      if (point.ensemble === ensemble.id && point.epoch !== undefined && hasCounter(point))
        note(point.epoch, point.value)
    }
    if (isCounted(ensemble)) note(ensemble.zxid.epoch, ensemble.zxid.counter)
    const epochs = [...highest.keys()].sort((a, b) => a - b).slice(-MOST_ROWS)
    return epochs.map((epoch) => rowOf(ensemble.id, epoch, highest.get(epoch)!, epoch === epochs.at(-1)))
  })
}

/** When the counter runs out, with what that rests on. */
export function forecast(ensemble: EnsembleEntry): string {
  if (!isCounted(ensemble)) return words.zxid.nothing
  const { zxid } = ensemble
  const glyph = CONFIDENCE_GLYPH[zxid.confidence]
  if (zxid.ratePerSecond === null || zxid.ratePerSecond <= 0)
    return words.zxid.headroom.noRate(percent(1 - zxid.headroom))
  const left = (LAST_COUNTER - zxid.counter) / zxid.ratePerSecond
  const earliest = parseTime(zxid.rolloverNoSoonerThan)
  const writes = groupDigits(Math.max(1, Math.round(zxid.ratePerSecond)))
  const notBefore = earliest === null ? null : new Date(earliest).toISOString().slice(0, 10)
  return words.zxid.headroom.rollOver(
    span(left * 1000),
    writes,
    notBefore,
    glyph,
    words.names.certainty[zxid.confidence],
  )
}

/** An observer's own vote carries the lowest zxid there is, a sentinel: nothing was counted in its epoch. */
export function isCounted(ensemble: EnsembleEntry): ensemble is EnsembleEntry & { zxid: ZxidState } {
  return ensemble.zxid !== null && ensemble.zxid.epoch < SENTINEL_EPOCH
}

export function percent(share: number): string {
  if (share === 0) return '0 %'
  return share < 0.0001 ? '< 0.01 %' : `${(share * 100).toPrecision(3)} %`
}

function rowOf(ensemble: string, epoch: number, counter: number, current: boolean): HeadroomRow {
  const used = counter / LAST_COUNTER
  const ended = counter >= ENDED_BY_ROLL_OVER
  return {
    ...{ key: `${ensemble}/${epoch}`, ensemble, epoch: `0x${epoch.toString(16)}`, counter, used, current },
    text: ended ? words.zxid.headroom.ended(counter.toString(16)) : `${groupDigits(counter)}   ${percent(used)}`,
  }
}

/** Years where days say little. */
function span(ms: number): string {
  const days = ms / DAY
  if (days >= 730) return words.zxid.headroom.years((days / 365.25).toFixed(1))
  return days >= 2 ? `${Math.floor(days)} d` : formatDuration(ms)
}
