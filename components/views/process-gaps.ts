import type { AnalysisDocument } from '@/lib/analysis/document'
import type { TimeRange } from '@/lib/engine/queries'
import { parseTime } from '../../lib/words/time.ts'

/** Times between two processes of a server, in order: its file goes on, and nobody wrote it. */
export function processGaps(document: AnalysisDocument, ensemble: string, sid: number): readonly TimeRange[] {
  const runs = document.servers.find((server) => server.ensemble === ensemble && server.sid === sid)?.runs ?? []
  return runs.slice(1).flatMap((run, i) => {
    const [from, to] = [parseTime(runs[i]!.to), parseTime(run.from)]
    return from !== null && to !== null && to > from ? [{ from, to }] : []
  })
}
