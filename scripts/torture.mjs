/**
 * `npm run torture [KILLS]`: servers of the built product are killed with SIGKILL at random moments while incidents and notes are
 * sent to them, on SQLite and, where there is one, on Postgres, which is killed too. Whatever was confirmed must be there after.
 */
import { randomInt } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { missing, nothingConfirmed, send } from './incident-senders.mjs'
import { findPostgres, startPostgres } from './postgres.mjs'
import { startServer } from './server-process.mjs'

const SENDERS = 4

/** Kills a server so many times. Gives how much it had confirmed, and what of it is missing or changed. */
export async function torture(database, kills) {
  const postgres = database === 'postgres' ? await startPostgres() : null
  const folder = mkdtempSync(join(tmpdir(), 'quorumscope-torture-'))
  const unlimited = { SHARES_PER_HOUR: '1000000', WRITES_PER_HOUR: '1000000' }
  const env = { ...unlimited, ...(postgres ? { DATABASE_URL: postgres.url } : { DATA_DIR: folder }) }
  const confirmed = nothingConfirmed()
  try {
    for (let kill = 0; kill < kills; kill++) {
      const server = await startServer(env)
      let alive = true
      const senders = Array.from({ length: SENDERS }, () => send(server.url, confirmed, () => alive))
      await sleep(randomInt(20, 1_500))
      if (postgres && kill % 3 === 2) await postgres.crash()
      await server.end('SIGKILL')
      alive = false
      await Promise.all(senders)
    }
    const server = await startServer(env)
    const lost = await missing(server.url, confirmed)
    await server.end('SIGKILL')
    return { kills, incidents: confirmed.incidents.size, notes: confirmed.notes.length, lost }
  } finally {
    await postgres?.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const kills = Number(process.argv[2] ?? 50)
  for (const database of findPostgres() ? ['sqlite', 'postgres'] : ['sqlite']) {
    const { incidents, notes, lost } = await torture(database, kills)
    console.log(`${database}: ${kills} kills, ${incidents} incidents and ${notes} notes confirmed, ${lost.length} lost`)
    for (const each of lost) console.log(`  ${each}`)
    if (lost.length > 0) process.exitCode = 1
  }
}
