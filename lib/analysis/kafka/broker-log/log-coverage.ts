import { brokerLog } from '../../../formats/broker-log/broker-log.ts'
import { type OpenedFile, partTables } from '../../../model/opened-file.ts'
import type { Zone } from '../../../model/zone.ts'
import { formatIsoTime } from '../../../words/iso-time.ts'
import type { CoverageEntry } from '../../document.ts'
import { ownerOf } from './broker-lines.ts'

/** Which times the logs of a quorum's servers speak for; whose a log is, its own lines say. */
export function logCoverage(
  files: readonly OpenedFile[],
  zoneOf: (file: OpenedFile) => Zone,
  ensemble: string,
  sids: readonly number[],
): CoverageEntry[] {
  return files.flatMap((file): CoverageEntry[] => {
    if (file.kind !== brokerLog.id) return []
    const sid = ownerOf(file)
    const span = spanOf(file)
    if (sid === null || !sids.includes(sid) || span === null) return []
    const zone = zoneOf(file)
    const [from, to] = [span.from - zone.offsetAt(span.from), span.to - zone.offsetAt(span.to)]
    return [{ ensemble, sid, file: file.id, from: formatIsoTime(from), to: formatIsoTime(to), gaps: [] }]
  })
}

function spanOf(file: OpenedFile): { from: number; to: number } | null {
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const { table } of partTables(file, 'entries', brokerLog.tables.entries)) {
    for (const { columns } of table.chunks) {
      for (const time of columns.time) {
        if (time < from) from = time
        if (time > to) to = time
      }
    }
  }
  return from <= to ? { from, to } : null
}
