import type { LineRow } from '@/lib/engine/queries'
import type { FileRow } from '@/lib/engine/snapshot'
import { words } from '@/lib/language/words'
import { formatDelta, formatMs } from '@/lib/words/duration'
import { formatClock } from '@/lib/words/time'
import type { FactRow } from './facts'

const facts = words.selection.facts.line

/** Who wrote a line of a log, and when. */
export function lineFacts(line: LineRow, file: FileRow | null, t0: number | null): FactRow[] {
  const rows: FactRow[] = []
  if (line.sid !== null)
    rows.push({
      label: facts.writtenBy,
      sids: [line.sid],
      value: '',
      note: [line.level, line.logger].filter(Boolean).join(' '),
    })
  if (line.time !== null)
    rows.push({
      label: file?.zone.name == null ? facts.logTime : facts.utc,
      value: formatClock(line.time),
      note: zoneNote(file),
    })
  if (line.time !== null && t0 !== null && line.time !== t0)
    rows.push({ label: facts.fromT0, value: formatDelta(line.time - t0), hover: formatMs(line.time - t0) })
  return rows
}

function zoneNote(file: FileRow | null): string {
  const name = file?.zone.name ?? null
  return name === null ? facts.noZone : facts.zones[file!.zone.source](name)
}
