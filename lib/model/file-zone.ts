import type { OpenedFile } from './opened-file.ts'
import { partTables } from './opened-file.ts'
import type { TxnClock } from './txn-log-zone.ts'
import { namedZone, UNKNOWN_ZONE, type Zone, zoneBetween } from './zone.ts'

export interface GivenZones {
  /** What the person said of single files. */
  readonly zones: ReadonlyMap<string, string>
  /** For files that state no zone and from which none can be derived. */
  readonly defaultZone: string | null
}

/**
 * The zone of a file's times (spec 1.4). Lines of a log print local time: what the person says of this file counts, then the
 * collector, then transactions that they tell of, then the default. Binary files and samples count milliseconds since 1970,
 * in UTC.
 */
export function zoneOfFile(file: OpenedFile, { zones, defaultZone }: GivenZones, clock: TxnClock): Zone {
  const isLocal = file.format?.tables.entries?.pattern !== undefined || file.kind === 'zookeeper/audit-log'
  if (!isLocal) return countsFrom1970(file) ? UTC : UNKNOWN_ZONE
  const given = zones.get(file.id)
  const said = given === undefined ? null : namedZone(given)
  const derived = said ?? collectorZone(file) ?? clock.zoneOf(file)
  return derived ?? (defaultZone === null ? null : namedZone(defaultZone)) ?? UNKNOWN_ZONE
}

const UTC: Zone = { name: 'UTC', source: 'lines', offsetAt: () => 0 }

function countsFrom1970({ kind }: OpenedFile): boolean {
  if (kind === null || kind === 'kafka/broker-log') return false
  return kind.startsWith('kafka/') || STATED_IN_UTC.has(kind)
}

const STATED_IN_UTC: ReadonlySet<string> = new Set([
  ...['zookeeper/mntr', 'zookeeper/four-letter', 'zookeeper/txn-log', 'zookeeper/snapshot'],
  ...['metrics/prometheus', 'jvm/gc-log'],
])

function collectorZone(file: OpenedFile): Zone | null {
  const collector = file.format?.tables.collector
  const entries = file.format?.tables.entries
  if (collector === undefined || entries === undefined) return null
  const written = partTables(file, 'entries', entries)
  for (const [i, { table }] of partTables(file, 'collector', collector).entries()) {
    for (const row of table.rows()) {
      const zone = zoneBetween(Number(written[i]!.table.get('time', Number(row.entry))), Number(row.time))
      if (zone !== null) return zone
    }
  }
  return null
}
