/**
 * `npm run torture [KILLS]`: servers of the built product are killed with SIGKILL at random moments while incidents and notes are
 * sent to them, on SQLite and, where there is one, on Postgres, which is killed too. Whatever was confirmed must be there after.
 */
import { createHash, randomBytes, randomInt } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { findPostgres, startPostgres } from './postgres.mjs'
import { startServer } from './server-process.mjs'

const SENDERS = 4
const LARGEST = 3 * 1024 * 1024

/** Kills a server so many times. Gives how much it had confirmed, and what of it is missing or changed. */
export async function torture(database, kills) {
  const postgres = database === 'postgres' ? await startPostgres() : null
  const folder = mkdtempSync(join(tmpdir(), 'quorumscope-torture-'))
  const unlimited = { SHARES_PER_HOUR: '1000000', WRITES_PER_HOUR: '1000000' }
  const env = { ...unlimited, ...(postgres ? { DATABASE_URL: postgres.url } : { DATA_DIR: folder }) }
  const confirmed = { incidents: new Map(), notes: [] }
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

/** One person: an incident, some notes, the next one. What was answered with 201 counts. */
async function send(url, confirmed, isAlive) {
  while (isAlive()) {
    const bytes = randomBytes(randomInt(1, LARGEST))
    const sha256 = sha256Of(bytes)
    const id = randomBytes(24).toString('base64url')
    const head = { id, bytes: bytes.length, sha256, manageHash: sha256Of(id), expiresInDays: 7, files: [] }
    const made = await post(`${url}/api/incidents`, url, new Blob([JSON.stringify(head), '\n', bytes]))
    if (!made) continue
    confirmed.incidents.set(id, sha256)
    for (let i = 0; i < 3 && isAlive(); i++) {
      const noteId = randomBytes(12).toString('base64url')
      const text = randomBytes(randomInt(1, 4_096))
      const headers = { 'incident-note-id': noteId }
      if (await post(`${url}/api/incidents/${id}/notes`, url, text, headers))
        confirmed.notes.push({ id, noteId, sealed: text.toString('base64url') })
    }
  }
}

async function post(address, origin, body, headers = {}) {
  try {
    const answer = await fetch(address, { method: 'POST', body, headers: { origin, ...headers } })
    await answer.arrayBuffer()
    if (answer.status !== 201) await sleep(20)
    return answer.status === 201
  } catch {
    await sleep(20)
    return false
  }
}

async function missing(url, { incidents, notes }) {
  const lost = []
  for (const [id, sha256] of incidents) {
    const answer = await fetch(`${url}/api/incidents/${id}`)
    if (!answer.ok || sha256Of(new Uint8Array(await answer.arrayBuffer())) !== sha256) lost.push(`incident ${id}`)
  }
  for (const { id, noteId, sealed } of notes) {
    const page = await (await fetch(`${url}/api/incidents/${id}/notes?after=0`)).json()
    const same = page.notes?.filter((note) => note.id === noteId) ?? []
    if (same.length !== 1 || same[0].sealed !== sealed) lost.push(`note ${noteId}`)
  }
  return lost
}

function sha256Of(bytes) {
  return createHash('sha256').update(bytes).digest('hex')
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
