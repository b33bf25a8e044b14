/** The one thing that stores: an embedded SQLite file or a Postgres, with the same SQL text. */
export interface Db {
  readonly kind: 'sqlite' | 'postgres'
  /** Rows of one statement, in which `?` stands for the next argument and `BYTES` for the type of bytes. Throws a StorageError. */
  run<R>(sql: string, args?: readonly SqlValue[]): Promise<R[]>
  /** All of them or none, in this order; rows of each. Throws a StorageError. */
  transaction(statements: readonly Statement[]): Promise<unknown[][]>
  /** Of the disk that it writes to, and in its file; null where that is not this machine's to know. Throws a StorageError. */
  freeBytes(): Promise<number | null>
  /** The disk gets back what deleted rows took, where the database does not see to it itself. Throws a StorageError. */
  shrink(): Promise<void>
  close(): Promise<void>
}

/** Whole numbers below 2^53. Bytes come back as a Uint8Array. */
export type SqlValue = string | number | null | Uint8Array

export interface Statement {
  readonly sql: string
  readonly args?: readonly SqlValue[]
}

/**
 * What a database could not do. `full`: no space for it. `conflict`: a unique or foreign key forbids it. `unavailable`: it does not
 * answer, or not for writing; whether the statement was done is unknown.
 */
export class StorageError extends Error {
  override readonly name = 'StorageError'
  readonly kind: 'full' | 'conflict' | 'unavailable'

  constructor(kind: StorageError['kind'], cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause })
    this.kind = kind
  }
}

/** The code of a driver's error: SQLite's name of it, Postgres' SQLSTATE, or the system's. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
