import type { LineRow } from '@/lib/engine/queries'
import type { FileRow } from '@/lib/engine/snapshot'
import { formatDelta, formatMs } from '@/lib/words/duration'
import { formatClock } from '@/lib/words/time'
import type { FactRow } from './facts'

/** Who wrote a line of a log, and when. */
export function lineFacts(line: LineRow, file: FileRow | null, t0: number | null): FactRow[] {
  const rows: FactRow[] = []
  if (line.sid !== null)
    rows.push({
      label: 'Written by',
      sids: [line.sid],
      value: '',
      note: [line.level, line.logger].filter(Boolean).join(' '),
    })
  if (line.time !== null)
    rows.push({
      label: file?.zone.name == null ? 'Log time' : 'UTC',
      value: formatClock(line.time),
      note: zoneNote(file),
    })
  if (line.time !== null && t0 !== null && line.time !== t0)
    rows.push({ label: 'From T0', value: formatDelta(line.time - t0), hover: formatMs(line.time - t0) })
  return rows
}

function zoneNote(file: FileRow | null): string {
  const name = file?.zone.name ?? null
  if (name === null) return 'zone not known'
  const sources = {
    given: 'as given',
    lines: 'by its lines',
    collector: 'by the collector',
    txn_log: 'by the transaction logs',
    unknown: '',
  }
  return `${name} ${sources[file!.zone.source]}`.trim()
}
