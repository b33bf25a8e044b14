import type { Evidence } from '../words/evidence.ts'
import { evidenceOf, type OpenedFile, partTables } from './opened-file.ts'

/** A stop of all threads of a JVM; times as in `GcLog`. */
export interface GcStop {
  readonly time: number
  readonly uptime: number
  readonly ms: number
  readonly kind: string
  readonly what: string
  readonly evidence: Evidence
}

/**
 * What a log of collections and safepoints says of one JVM. Times are UTC where it prints any, uptimes count from the start
 * of the JVM; NaN where the log prints no such thing.
 */
export interface GcLog {
  readonly file: string
  readonly first: { readonly time: number; readonly uptime: number }
  readonly last: { readonly time: number; readonly uptime: number }
  /** Of the zone that its times are printed in; NaN where they are counted. */
  readonly offset: number
  readonly stops: readonly GcStop[]
}

/** Null where the file is none, or prints no times. */
export function gcLogIn(file: OpenedFile): GcLog | null {
  const { stops, clock } = file.format?.tables ?? {}
  if (file.kind !== 'jvm/gc-log' || stops === undefined || clock === undefined) return null
  const instants = partTables(file, 'clock', clock).flatMap(({ table }) =>
    [...table.rows()].map((row) => ({
      time: Number(row.time),
      uptime: Number(row.uptime),
      offset: Number(row.offset),
    })),
  )
  const [first] = instants
  if (first === undefined) return null
  return {
    file: file.id,
    first,
    last: instants.at(-1)!,
    offset: first.offset,
    stops: partTables(file, 'stops', stops).flatMap(({ part, table }) =>
      [...table.rows()].map((row) => ({
        time: Number(row.time),
        uptime: Number(row.uptime),
        ms: Number(row.length),
        kind: String(row.kind),
        what: String(row.what),
        evidence: evidenceOf(file, part, { start: Number(row.start), end: Number(row.end), line: Number(row.line) }),
      })),
    ),
  }
}
