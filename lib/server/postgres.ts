import pg from 'pg'
import { codeOf, type Db, type SqlValue, type Statement, StorageError } from './database.ts'

/** Milliseconds to wait for a connection: longer than a failover of a proxy, shorter than anyone's patience. */
const CONNECT_TIMEOUT = 5_000
const CONNECTIONS = 10

/** `bigint` and `count(*)` come as text otherwise; ours stay below 2^53. */
const INT8 = 20

export async function openPostgres(connectionString: string): Promise<Db> {
  const types = new pg.TypeOverrides()
  types.setTypeParser(INT8, Number)
  const pool = new pg.Pool({ connectionString, types, max: CONNECTIONS, connectionTimeoutMillis: CONNECT_TIMEOUT })
  pool.on('error', ignored) // of an idle connection: the next statement takes a new one
  const db: Db = {
    kind: 'postgres',
    run: <R>(sql: string, args: readonly SqlValue[] = []) =>
      answering(async () => (await pool.query(ofPostgres(sql), [...args])).rows as R[]),
    transaction: (statements) => answering(() => inTransaction(pool, statements)),
    freeBytes: async () => null,
    shrink: async () => {},
    close: () => pool.end(),
  }
  return db
}

function ignored(): void {}

async function inTransaction(pool: pg.Pool, statements: readonly Statement[]): Promise<unknown[][]> {
  const client = await pool.connect()
  client.on('error', ignored) // that it ended between two statements: the next one says so
  let broken = true
  try {
    await client.query('begin')
    const results: unknown[][] = []
    try {
      for (const { sql, args = [] } of statements) results.push((await client.query(ofPostgres(sql), [...args])).rows)
      await client.query('commit')
    } catch (error) {
      await client.query('rollback')
      broken = false
      throw error
    }
    broken = false
    return results
  } finally {
    client.off('error', ignored)
    client.release(broken)
  }
}

/** Our statements hold no `?` in a literal. */
function ofPostgres(sql: string): string {
  let argument = 0
  return sql.replaceAll('BYTES', 'bytea').replace(/\?/g, () => `$${++argument}`)
}

async function answering<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const code = codeOf(error)
    if (DISK_FULL.has(code)) throw new StorageError('full', error)
    if (code.startsWith('23')) throw new StorageError('conflict', error)
    if (isUnavailable(code, error)) throw new StorageError('unavailable', error)
    throw error
  }
}

/** disk_full, and the system's. */
const DISK_FULL = new Set(['53100', 'ENOSPC'])

/**
 * Classes 08 connection, 25 read only, 28 authorization, 3D no such database, 40 rolled back, 53 resources, 57 operator, 58 system.
 * The driver itself has no code for a connection that ended or did not come in time.
 */
function isUnavailable(code: string, error: unknown): boolean {
  if (/^(08|25|28|3D|40|53|57|58)/.test(code) || /^E[A-Z]+$/.test(code)) return true
  return error instanceof Error && /connection|timeout|pool/i.test(error.message) && code === ''
}
