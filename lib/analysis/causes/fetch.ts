import type { EnsembleView } from '../ensemble-view.ts'
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
