import type { Db } from './database.ts'
import { type Log, logLine } from './log.ts'
import { openDatabase } from './open-database.ts'
import { readSettings, type Settings } from './settings.ts'
import { sweepRegularly } from './sweep.ts'

/** What a request handler works with. */
export interface Server {
  readonly settings: Settings
  readonly log: Log
  /** Opened by the first who needs it: building the product imports the routes, and makes no database. Throws a StorageError. */
  database(): Promise<Db>
  close(): Promise<void>
}

export function createServer(settings: Settings, log: Log): Server {
  let opened: Promise<{ db: Db; stopSweeping(): Promise<void> }> | null = null
  return {
    settings,
    log,
    async database() {
      opened ??= openDatabase(settings).then((db) => ({ db, stopSweeping: sweepRegularly(db, log) }))
      const opening = opened
      try {
        return (await opening).db
      } catch (error) {
        if (opened === opening) opened = null // the next request tries again
        throw error
      }
    },
    async close() {
      const closing = opened
      opened = null
      if (closing === null) return
      const { db, stopSweeping } = await closing
      await stopSweeping()
      await db.close()
    },
  }
}

/** Routes are bundled one by one, so a module cannot hold what this process has once. scripts/serve.mjs closes it by this name. */
const ONCE = Symbol.for('quorumscope.server')

/** Throws an Error where an environment variable is not what it should be. */
export function thisServer(): Server {
  const holder = globalThis as { [ONCE]?: Server }
  holder[ONCE] ??= createServer(readSettings(process.env), logLine)
  return holder[ONCE]
}
