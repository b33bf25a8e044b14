import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe } from 'vitest'
import { findPostgres, startPostgres } from '../../../scripts/postgres.mjs'
import { createServer, type Server } from '../server.ts'
import { readSettings, type Settings } from '../settings.ts'

/** What a test has at hand: a server on an empty database of its own, made anew for each test. */
export interface Subject {
  readonly server: Server
  /** What it logged. */
  readonly logged: readonly Readonly<Record<string, string | number>>[]
  /** A further process on the same database, as far as the database can tell. */
  another(changes?: Partial<Settings>): Server
  /** Lets routes find another one, with other settings. */
  serveWith(changes: Partial<Settings>): void
}

interface Place {
  /** Variables that lead to an empty database. */
  env(): Promise<Record<string, string>>
  remove(): Promise<void>
}

/** The same tests on both. Where there is no Postgres its tests are reported as skipped. */
export function onEveryDatabase(tests: (subject: Subject) => void): void {
  describe('SQLite', () => tests(subjectIn(sqlitePlace())))
  describe.skipIf(findPostgres() === undefined)('Postgres', () => tests(subjectIn(postgresPlace())))
}

/** A server takes the place of the one that routes find. */
const THIS_SERVER = Symbol.for('quorumscope.server')

function subjectIn(place: Promise<Place>): Subject {
  const logged: Record<string, string | number>[] = []
  const servers: Server[] = []
  let settings: Settings
  const another = (changes: Partial<Settings> = {}) => {
    const server = createServer({ ...settings, ...changes }, (level, event, fields) =>
      logged.push({ level, event, ...fields }),
    )
    servers.push(server)
    return server
  }
  const serveWith = (changes: Partial<Settings>) => {
    Object.assign(globalThis, { [THIS_SERVER]: another(changes) })
  }
  const closeAll = () => Promise.all(servers.splice(0).map((server) => server.close()))
  beforeAll(async () => void (await place), 60_000)
  beforeEach(async () => {
    await closeAll()
    logged.length = 0
    settings = readSettings(await (await place).env())
    serveWith({})
  })
  afterAll(async () => {
    await closeAll()
    await (await place).remove()
  })
  return {
    get server() {
      return servers[0]!
    },
    logged,
    another,
    serveWith,
  }
}

async function sqlitePlace(): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), 'quorumscope-sqlite-'))
  let made = 0
  return {
    env: async () => ({ DATA_DIR: join(folder, String(++made)) }),
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  }
}

async function postgresPlace(): Promise<Place> {
  const { Client } = (await import('pg')).default
  const { url, stop } = await startPostgres({ durable: false })
  let made = 0
  return {
    async env() {
      const name = `test_${++made}`
      const client = new Client(url)
      await client.connect()
      await client.query(`create database ${name}`)
      await client.end()
      return { DATABASE_URL: url.replace(/[^/]+$/, name) }
    },
    remove: stop,
  }
}
