import { existsSync } from 'node:fs'
import type { Db } from './database.ts'
import { migrate } from './migrations.ts'
import { openPostgres } from './postgres.ts'
import type { Settings } from './settings.ts'
import { openSqlite, sqliteFile } from './sqlite.ts'

/** With its tables as this version wants them. Throws a StorageError. */
export async function openDatabase({ databaseUrl, dataDir }: Settings): Promise<Db> {
  const db = databaseUrl === null ? await openSqlite(dataDir) : await openPostgres(databaseUrl)
  try {
    await migrate(db)
  } catch (error) {
    await db.close()
    throw error
  }
  return db
}

/** Whether opening makes nothing new: a server from which nothing was ever shared has no file. */
export function databaseExists({ databaseUrl, dataDir }: Settings): boolean {
  return databaseUrl !== null || existsSync(sqliteFile(dataDir))
}
