import type { RowOf, Schema } from '../../../columns/chunk.ts'
import { Table } from '../../../columns/table.ts'
import { brokerLog } from '../../../formats/broker-log/broker-log.ts'
import { evidenceOf, type OpenedFile } from '../../../model/opened-file.ts'
import type { Zone } from '../../../model/zone.ts'
import type { Evidence } from '../../../words/evidence.ts'

/** A line of a broker's log that a pattern knows. */
export interface BrokerLine {
  /** Id of the pattern. */
  readonly pattern: string
  /** The broker whose log it is, by the lines that are signed; NaN where none is. */
  readonly owner: number
  /** As the document has it. */
  readonly time: number
  readonly fields: Readonly<Record<string, number | string | bigint>>
  readonly evidence: Evidence
  /** Of the record above it in the file; the same as `time` where there is none. */
  readonly timeAbove: number
}

/** Lines that these patterns know in all brokers' logs, in time order. */
export function brokerLines(
  files: readonly OpenedFile[],
  zoneOf: (file: OpenedFile) => Zone,
  patterns: readonly string[],
): BrokerLine[] {
  const lines = files
    .filter(({ kind }) => kind === brokerLog.id)
    .flatMap((file) => {
      const owner = ownerOf(file) ?? Number.NaN
      return patterns.flatMap((pattern) => linesIn(file, pattern, zoneOf(file), owner))
    })
  return lines.sort((a, b) => a.time - b.time)
}

/** Lines with the id of the broker that wrote them in front. */
const SIGNED = ['BRK_RAFT', 'BRK_STATE', 'BRK_CONTROLLER', 'BRK_RESIGN', 'BRK_LEADER', 'BRK_FOLLOWER', 'BRK_TRUNCATE']

/** The broker, or controller, whose log this is; null where no line of it says. */
export function ownerOf(file: OpenedFile): number | null {
  for (const pattern of SIGNED) {
    for (const part of file.parts) {
      const table = new Table(brokerLog.tables[pattern]!, part.tables[pattern] ?? [])
      if (table.length > 0) return Number(table.get('broker', 0))
    }
  }
  return null
}

function linesIn(file: OpenedFile, pattern: string, zone: Zone, owner: number): BrokerLine[] {
  const schema: Schema | undefined = brokerLog.tables[pattern]
  if (schema === undefined) return []
  return file.parts.flatMap((part) => {
    const entries = new Table(brokerLog.tables.entries, (part.tables.entries ?? []) as never)
    return [...new Table(schema, part.tables[pattern] ?? []).rows()].map((fields: RowOf<Schema>): BrokerLine => {
      const row = Number(fields.entry)
      const { start, line, time } = entries.row(row)
      const end = row + 1 < entries.length ? entries.row(row + 1).start : part.range.end
      const above = row > 0 ? entries.row(row - 1).time : time
      return {
        ...{ pattern, fields, owner, evidence: evidenceOf(file, part, { start, end, line }) },
        ...{ time: time - zone.offsetAt(time), timeAbove: above - zone.offsetAt(above) },
      }
    })
  })
}
