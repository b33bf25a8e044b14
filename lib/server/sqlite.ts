import { mkdirSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createClient } from '@libsql/client'
import { codeOf, type Db, type SqlValue, type Statement, StorageError } from './database.ts'

const FILE = 'quorumscope.db'
/** Of the other processes that write to this file, each for milliseconds. */
const BUSY_TIMEOUT = 5_000
/** `synchronous=FULL`: a commit that returned is on the disk. What is deleted is overwritten, and the file shrinks (sweep.ts). */
const PRAGMAS = [
  'auto_vacuum=INCREMENTAL',
  'journal_mode=WAL',
  'synchronous=FULL',
  'foreign_keys=ON',
  'secure_delete=ON',
]

export function sqliteFile(dataDir: string): string {
  return join(dataDir, FILE)
}

/** Several processes may open the same file. */
export async function openSqlite(dataDir: string): Promise<Db> {
  return answering(async () => {
    mkdirSync(dataDir, { recursive: true })
    // One connection: the pool would open further ones without these pragmas, and statements block this thread in any case.
    const url = pathToFileURL(sqliteFile(dataDir)).href
    const client = createClient({ url, concurrency: 1, timeout: BUSY_TIMEOUT })
    for (const pragma of PRAGMAS) await client.execute(`pragma ${pragma}`)
    return {
      kind: 'sqlite',
      run: <R>(sql: string, args: readonly SqlValue[] = []) =>
        answering(async () => (await client.execute(statement({ sql, args }))).rows.map(plainRow) as R[]),
      transaction: (statements) =>
        answering(async () => {
          const results = await client.batch(statements.map(statement), 'write')
          return results.map(({ rows }) => rows.map(plainRow))
        }),
      freeBytes: () =>
        answering(async () => {
          const { bavail, bsize } = await statfs(dataDir)
          const { rows } = await client.execute(
            'select freelist_count * page_size as bytes from pragma_freelist_count, pragma_page_size',
          )
          return bavail * bsize + Number(rows[0]!.bytes)
        }),
      // A row a page, of which `execute` takes the first: the statement would stay open, and with it a lock that nobody else gets.
      shrink: () => answering(() => client.executeMultiple('pragma incremental_vacuum')),
      async close() {
        // All in one file, for whoever copies it; another process that writes does it later.
        await client.execute('pragma wal_checkpoint(truncate)').catch(() => {})
        client.close()
      },
    }
  })
}

function statement({ sql, args = [] }: Statement) {
  return { sql: sql.replaceAll('BYTES', 'blob'), args: [...args] }
}

function plainRow(row: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      value instanceof ArrayBuffer ? new Uint8Array(value) : value,
    ]),
  )
}

async function answering<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const code = codeOf(error)
    if (code === 'SQLITE_FULL' || code === 'ENOSPC') throw new StorageError('full', error)
    if (code.startsWith('SQLITE_CONSTRAINT')) throw new StorageError('conflict', error)
    if (UNAVAILABLE.test(code)) throw new StorageError('unavailable', error)
    throw error
  }
}

const UNAVAILABLE =
  /^(SQLITE_(BUSY|LOCKED|IOERR|READONLY|CANTOPEN|PERM|AUTH|NOTADB|CORRUPT|PROTOCOL)|CLIENT_CLOSED|E[A-Z]+$)/
