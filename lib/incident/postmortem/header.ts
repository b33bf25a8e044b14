import type { AnalysisDocument } from '../../analysis/document.ts'
import type { TimeRange } from '../../engine/queries.ts'
import { coveredTime } from '../../timeline/covered-time.ts'
import { parseTime } from '../../words/time.ts'
import { partitionsOf, type Scope } from './scope.ts'

/** What the postmortem stands on: the time it is about, whose files are here, and whose are not. */
export interface Header {
  readonly from: number | null
  readonly to: number | null
  /** False where the end of it is in no file. */
  readonly ended: boolean
  /** Zones of the files that have times: names, and null where one is not known. */
  readonly zones: readonly (string | null)[]
  readonly servers: readonly ServerFiles[]
  readonly partitions: readonly PartitionFiles[]
}

interface ServerFiles {
  readonly ensemble: string
  readonly sid: number
  readonly release: string | null
  readonly hasLog: boolean
  /** Part of the time, 0 to 1, that its log covers; null where the time has no length. */
  readonly covered: number | null
}

interface PartitionFiles {
  readonly folder: string
  /** Segments with their `.log`, and all of them. */
  readonly logs: number
  readonly segments: number
}

export function headerOf(scope: Scope): Header {
  const { document, range, ended } = scope
  const dated = document.files.filter((file) => file.from !== null && file.kind?.startsWith('zookeeper/'))
  const logs = dated.filter((file) => file.kind === 'zookeeper/server-log')
  const timed = logs.length > 0 ? logs : dated
  return {
    ...{ from: range?.from ?? null, to: range?.to ?? null, ended },
    zones: [...new Set(timed.map((file) => file.zone.name))].sort((a, b) => (a ?? '').localeCompare(b ?? '')),
    servers: document.servers.map(({ ensemble, sid, release, hasLog }) => ({
      ...{ ensemble, sid, release, hasLog },
      covered: range === null ? null : coveredPart(document, ensemble, sid, range),
    })),
    partitions: partitionsOf(scope).map(({ folder, segments }) => ({
      folder: folder || '.',
      logs: segments.filter((segment) => segment.files.log !== null).length,
      segments: segments.length,
    })),
  }
}

function coveredPart({ coverage }: AnalysisDocument, ensemble: string, sid: number, range: TimeRange): number | null {
  if (range.to <= range.from) return null
  const own = coverage
    .filter((each) => each.ensemble === ensemble && each.sid === sid)
    .map((each) => ({ from: parseTime(each.from)!, to: parseTime(each.to)! }))
  return coveredTime(range, own) / (range.to - range.from)
}
