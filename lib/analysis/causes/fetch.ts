import { formatIsoTime } from '../../words/iso-time.ts'
import type { EnsembleView } from '../ensemble-view.ts'
import { gcLogsOf } from '../gc-stops.ts'
import { isSampled } from '../metric-rises.ts'
import type { Missing } from './claim.ts'
import { clock } from './wording.ts'

/** Items of "Fetch next": only kinds of file that are read, each with its server, window and command. */

const MARGIN_MS = 2_000

export function logOfServer(
  sid: number,
  from: number,
  to: number,
  why: string,
  decides: readonly string[],
  view: EnsembleView,
): Missing[] {
  if (view.covers(sid, from, to)) return []
  const [start, end] = [from - MARGIN_MS, to + MARGIN_MS].map((time) => clockOnServer(time, sid, view).slice(0, 8))
  return [
    {
      ...{ kind: 'zookeeper/server-log', sid, from: from - MARGIN_MS, to: to + MARGIN_MS },
      what: `Server ${sid} log, ${start} to ${end}`,
      why,
      command: `awk '$2 >= "${start}" && $2 <= "${end}"' zookeeper.log > zookeeper-${sid}.log   # on server ${sid}`,
      decides,
    },
  ]
}

/** The command runs on the server, over lines in its own zone: of its logs, else of the ensemble's. */
function clockOnServer(common: number, sid: number, view: EnsembleView): string {
  const time = view.story.clocks.asWritten(view.id, sid, common)
  const logs = view.story.workspace.logs.filter(({ ensemble }) => ensemble === view.id)
  const zone = (logs.find((log) => log.sid === sid) ?? logs[0])?.stretches[0]?.zone
  // The offset is asked for by the time as written; twice finds it across a change of clocks, too.
  const offset = zone?.offsetAt(time + zone.offsetAt(time)) ?? 0
  return clock(time + offset)
}

export function metricsOf(sid: number, why: string, decides: readonly string[], view: EnsembleView): Missing[] {
  if (view.story.workspace.samples(view.id, sid, 'zk_server_state').length > 0) return []
  return [
    {
      ...{ kind: 'zookeeper/mntr', sid, from: null, to: null },
      what: `mntr of server ${sid}`,
      why,
      command: `echo mntr | nc ${view.server(sid)?.address?.replace(/:\d+$/, '') ?? `SERVER-${sid}`} 2181 > mntr-${sid}.txt`,
      decides,
    },
  ]
}

/** The log of collections and safepoints; where it is, the command line of the process says. */
export function gcLogOf(
  sid: number,
  from: number,
  to: number,
  why: string,
  decides: readonly string[],
  view: EnsembleView,
): Missing[] {
  const isHere = gcLogsOf(view.story).some(
    (log) => log.ensemble === view.id && log.sid === sid && log.from <= from && log.to >= to,
  )
  if (isHere) return []
  return [
    {
      ...{ kind: 'jvm/gc-log', sid, from: from - MARGIN_MS, to: to + MARGIN_MS },
      what: `GC log of server ${sid}, ${clockOnServer(from, sid, view).slice(0, 8)}`,
      why,
      command: `cp "$(ps -eo args | grep -o 'Xlog[^ ]*file=[^: ]*\\|Xloggc:[^ ]*' | grep -o '[^=:]*$' | head -1)" gc-${sid}.log   # on server ${sid}`,
      decides,
    },
  ]
}

/** What Prometheus kept of the time: `mntr` only knows the present. */
export function seriesOf(
  sid: number,
  metrics: string,
  window: { readonly from: number; readonly to: number },
  why: string,
  decides: readonly string[],
  view: EnsembleView,
): Missing[] {
  if (isSampled(view, sid, 'zk_packets_received', window.from, window.to)) return []
  const [from, to] = [window.from - MARGIN_MS, window.to + MARGIN_MS]
  const host = view.server(sid)?.address?.replace(/:\d+$/, '') ?? `SERVER-${sid}`
  const times = `-d start=${formatIsoTime(from)} -d end=${formatIsoTime(to)} -d step=5`
  return [
    {
      ...{ kind: 'metrics/prometheus', sid, from, to },
      what: `Prometheus of server ${sid}: ${metrics.replaceAll('|', ', ')}`,
      why,
      command: `curl -sG http://PROMETHEUS:9090/api/v1/query_range --data-urlencode 'query={__name__=~"${metrics}",instance=~"${host}:.*"}' ${times} > metrics-${sid}.json`,
      decides,
    },
  ]
}
