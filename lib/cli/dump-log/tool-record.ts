import type { Long } from './long.ts'

/** A record as the tool sees it, whatever format it was written in. */
export interface ToolRecord {
  readonly offset: Long
  readonly timestamp: Long
  readonly keySize: number
  readonly valueSize: number
  /** Null where there is none. May die: only now is it looked whether its length fits. */
  key(): Uint8Array | null
  value(): Uint8Array | null
}

/** The records of one batch, one after the other: the fields are those of the one that `next` went to. */
export interface ToolRecords extends ToolRecord {
  /** False behind the last one. */
  next(): boolean
}
