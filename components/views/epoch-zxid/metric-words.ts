import type { SeriesPoint } from '@/lib/engine/queries'
import { words } from '@/lib/language/words'
import { formatClock } from '../../../lib/words/time.ts'
import type { HoverDetail } from '../../charts/tooltip'
import { readable } from './metric-choice'
import type { PointWords } from './point-words'
import { byServer } from './segments'
import { keyOf, nameOf } from './server-key'

const { metrics } = words
/** Servers beyond this are counted. */
const MOST_SERVERS = 9

/** What hovering a sample shows: the value of every server then, the largest first. */
export function metricWords(name: string, points: readonly SeriesPoint[], keys: readonly string[]): PointWords {
  const servers = [...byServer(points)]
  const valuesAt = (time: number) =>
    servers
      .flatMap(([server, own]) => {
        const last = own.findLast((point) => point.time <= time)
        return last ? [{ server, point: last }] : []
      })
      .sort((a, b) => b.point.value - a.point.value)
  return {
    detail(point): HoverDetail {
      const values = valuesAt(point.time)
      return {
        title: readable(name),
        lines: [
          (point.sid === null ? metrics.counted : metrics.sampled)(formatClock(point.time)),
          ...values
            .slice(0, MOST_SERVERS)
            .map(({ server, point: { value } }) => metrics.value(ownerName(server, keys), valueText(value))),
          ...(values.length > MOST_SERVERS ? [metrics.moreServers(values.length - MOST_SERVERS)] : []),
        ],
      }
    },
    say: (point) =>
      metrics.say(readable(name), ownerName(keyOf(point), keys), valueText(point.value), formatClock(point.time)),
  }
}

/** `server 13`; what transaction logs count is of their ensemble. */
function ownerName(key: string, keys: readonly string[]): string {
  return key.endsWith('/null') ? metrics.ensemble(key.split('/')[0]!) : metrics.server(nameOf(key, keys))
}

/** At most six digits behind the point: what a JVM adds beyond them is noise. */
export function valueText(value: number): string {
  return String(Number(value.toFixed(6)))
}
