import type { Schema } from '../columns/chunk.ts'
import { Table } from '../columns/table.ts'
import { INFO } from '../formats/zookeeper/level.ts'
import { withoutCopies } from './copies.ts'
import { type Share, sharesOf } from './identity.ts'
import type { OpenedFile } from './opened-file.ts'
import type { ServerLog, Stretch } from './server-log.ts'
import { groupsBy } from './time-order.ts'
import type { Zone } from './zone.ts'

/** A log before it is known which ensemble it belongs to. */
type LooseLog = Omit<ServerLog, 'number' | 'ensemble' | 'hasInfo'>

/**
 * The logs that the files hold: a merged file is split by whose records they are (`sharesIn`), rotated files of one folder are
 * chained, and what repeats another file counts once.
 */
export function logsOf(
  files: readonly OpenedFile[],
  zoneOf: (file: OpenedFile) => Zone,
  sharesIn: (file: OpenedFile) => Share[] = sharesOf,
): ServerLog[] {
  const chains = new Map<string, LooseLog[]>()
  for (const file of files) {
    for (const log of fileLogs(file, zoneOf(file), sharesIn)) {
      const key = `${log.sid} ${rotationName(file.path)}`
      chains.set(key, [...(chains.get(key) ?? []), log])
    }
  }
  return withoutCopies([...chains.values()].flatMap(chained)).map((log, number) => {
    return { ...log, number, ensemble: null, hasInfo: log.stretches.some(holdsInfo) }
  })
}

function fileLogs(file: OpenedFile, zone: Zone, sharesIn: (file: OpenedFile) => Share[]): LooseLog[] {
  const tables = new Map(file.parts.map((part) => [part, entriesOf(file, part)]))
  const bySid = groupsBy(sharesIn(file), ({ sid }) => sid)
  return [...bySid].map(([sid, shares]): LooseLog => {
    const stretches = shares.map((share) => ({ ...share, file, entries: tables.get(share.part)!, zone }))
    return { sid, files: [file.id], copies: [], stretches, ...spanOf(stretches) }
  })
}

function entriesOf(file: OpenedFile, part: OpenedFile['parts'][number]): Table<Schema> {
  return new Table(file.format!.tables.entries!, part.tables.entries ?? [])
}

/** Of a stretch so many records are looked at: one that has INFO lines has few others. */
const LEVELS_SEEN = 20_000

function holdsInfo({ entries, firstRow, endRow }: Stretch): boolean {
  const step = Math.max(1, Math.floor((endRow - firstRow) / LEVELS_SEEN))
  for (let row = firstRow; row < endRow; row += step) if (Number(entries.get('level', row)) <= INFO) return true
  return false
}

/** First and last time, looking past records that print none. */
export function spanOf(stretches: readonly Stretch[]): { from: number; to: number } {
  let from = Number.NaN
  let to = Number.NaN
  for (const { entries, zone, firstRow, endRow } of stretches) {
    const time = (row: number): number => {
      const written = Number(entries.get('time', row))
      return written - zone.offsetAt(written)
    }
    for (let row = firstRow; Number.isNaN(from) && row < endRow; row++) from = time(row)
    let last = Number.NaN
    for (let row = endRow - 1; Number.isNaN(last) && row >= firstRow; row--) last = time(row)
    if (!Number.isNaN(last)) to = last
  }
  return { from, to }
}

/** Threads of a process write records of the same moment in any order; so the first of a new file may be older than the last before. */
const OUT_OF_ORDER = 1_000

/** Files of one rotation in time order as one log; those that overlap in time are logs of their own. */
function chained(logs: LooseLog[]): LooseLog[] {
  const ordered = [...logs].sort((a, b) => (a.from || 0) - (b.from || 0))
  const chains: LooseLog[] = []
  for (const log of ordered) {
    const last = chains.at(-1)
    if (last === undefined || !(log.from >= last.to - OUT_OF_ORDER)) chains.push(log)
    else {
      const files = [...last.files, ...log.files]
      chains[chains.length - 1] = {
        sid: last.sid,
        files,
        copies: [],
        stretches: [...last.stretches, ...log.stretches],
        from: last.from,
        to: Math.max(last.to, log.to),
      }
    }
  }
  return chains
}

/** `zk/zookeeper.log.3`, `zk/zookeeper-2023-09-01.log.gz!/…` and `zk/zookeeper.log` have the same. */
export function rotationName(path: string): string {
  return path
    .replace(/\.gz!\/[^/]*$/, '')
    .replace(/[.-]\d{4}-?\d\d-?\d\d(?:[-.T]?\d{2})*(?=\.|$)/, '')
    .replace(/\.gz$/, '')
    .replace(/\.\d{1,3}$/, '')
}
