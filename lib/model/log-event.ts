import type { Evidence, FileId } from '../words/evidence.ts'

/** One record of a server log that a pattern knows, with the values the pattern took from it. */
export interface LogEvent {
  readonly file: FileId
  readonly ensemble: string
  /** Whose log it is; null where nothing says so. */
  readonly sid: number | null
  /** Number of the log (`Workspace.logs`): two processes that share a sid are two logs. */
  readonly log: number
  /** Number of the process run inside its log. */
  readonly run: number
  /** Milliseconds: UTC where the zone of the file is known, else as written. A record without a time has that of the one before. */
  readonly time: number
  readonly start: number
  readonly end: number
  readonly line: number
  /** 0 to 5: TRACE DEBUG INFO WARN ERROR FATAL. */
  readonly level: number
  readonly logger: string
  readonly thread: string
  /** Id in the pattern registry. */
  readonly pattern: string
  /** A missing optional field is NaN, 0n or ''. */
  readonly fields: Readonly<Record<string, number | bigint | string>>
  /** The first exception of the record. */
  readonly exception: LoggedException | null
}

export interface LoggedException {
  /** Of the vocabulary in spec 1.5: RESET, EOF, READ_TIMEOUT …; '' where none fits. */
  readonly code: string
  readonly name: string
  readonly message: string
  /** The deepest ZooKeeper frame. */
  readonly frame: string
}

export function evidenceOfEvent({ file, start, end, line }: LogEvent): Evidence {
  return { file, start, end, line }
}

/** A field that is a number; null where the line does not have it. */
export function numberField(event: LogEvent, name: string): number | null {
  const value = event.fields[name]
  if (typeof value === 'bigint') return Number(value)
  return typeof value === 'number' && !Number.isNaN(value) ? value : null
}

/** A field of 64 bits: a zxid, a round, a session. */
export function wideField(event: LogEvent, name: string): bigint | null {
  const value = event.fields[name]
  if (typeof value === 'bigint') return value
  return typeof value === 'number' && Number.isInteger(value) ? BigInt(value) : null
}

export function textField(event: LogEvent, name: string): string {
  const value = event.fields[name]
  return value === undefined ? '' : String(value)
}
