/** People who send incidents and notes to a server, and what must be there of them afterwards. */
import { createHash, randomBytes, randomInt } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'

const LARGEST = 3 * 1024 * 1024

/** What servers have answered with 201, and the other answers. Incidents are managed with their id. */
export function nothingConfirmed() {
  return { incidents: new Map(), notes: [], refused: new Set() }
}

/** One person: an incident, some notes, the next one. What was answered with 201 counts. */
export async function send(url, confirmed, isAlive) {
  while (isAlive()) {
    const bytes = randomBytes(randomInt(1, LARGEST))
    const sha256 = sha256Of(bytes)
    const id = randomBytes(24).toString('base64url')
    const head = { id, bytes: bytes.length, sha256, manageHash: sha256Of(id), expiresInDays: 7, files: [] }
    const made = await post(`${url}/api/incidents`, url, new Blob([JSON.stringify(head), '\n', bytes]), confirmed)
    if (!made) continue
    confirmed.incidents.set(id, sha256)
    for (let i = 0; i < 3 && isAlive(); i++) {
      const noteId = randomBytes(12).toString('base64url')
      const text = randomBytes(randomInt(1, 4_096))
      const headers = { 'incident-note-id': noteId }
      if (await post(`${url}/api/incidents/${id}/notes`, url, text, confirmed, headers))
        confirmed.notes.push({ id, noteId, sealed: text.toString('base64url') })
    }
  }
}

async function post(address, origin, body, { refused }, headers = {}) {
  try {
    const answer = await fetch(address, { method: 'POST', body, headers: { origin, ...headers } })
    await answer.arrayBuffer()
    if (answer.status === 201) return true
    refused.add(answer.status)
    await sleep(20)
    return false
  } catch {
    await sleep(20)
    return false
  }
}

/** What of it a server does not have, or has changed. */
export async function missing(url, { incidents, notes }) {
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
