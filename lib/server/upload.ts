import { createHash, randomUUID } from 'node:crypto'
import type { IncidentHead, SharedIncident } from '../incident/remote.ts'
import { inChunks, writeChunk } from './chunks.ts'
import { type Db, StorageError } from './database.ts'
import { expiryAt, findIncident, goneIncident } from './incidents.ts'
import { ProblemError } from './problem.ts'

/** An upload older than this is given up (sweep.ts). */
export const UPLOAD_TIME = 3_600_000

/**
 * Stores the ciphertext under a key of its own, and only when every byte of it is there and right makes it the incident of its id.
 * Throws problems `bytes-differ` and `id-taken`, and a StorageError; then nothing of it is left, or the sweep takes it.
 */
export async function storeUpload(
  db: Db,
  head: IncidentHead,
  ciphertext: AsyncIterable<Uint8Array>,
  clock: () => number,
): Promise<SharedIncident> {
  const key = randomUUID()
  try {
    await openUpload(db, key, head, clock())
    await receive(db, key, head, ciphertext)
    return (await complete(db, key, head, clock())) ?? (await sharedBefore(db, head, clock())) ?? gaveUp()
  } finally {
    // what did not become the incident; what cannot be deleted now is left to the sweep
    await db.run(`delete from incidents where key = ? and state = 'open'`, [key]).catch(() => {})
  }
}

async function openUpload(db: Db, key: string, head: IncidentHead, now: number): Promise<void> {
  await db.run(
    `insert into incidents (key, id, state, bytes, sha256, manage_hash, created_at, files) values (?, ?, 'open', ?, ?, ?, ?, ?)`,
    [key, head.id, head.bytes, head.sha256, head.manageHash, now, JSON.stringify(head.files)],
  )
}

async function receive(db: Db, key: string, head: IncidentHead, ciphertext: AsyncIterable<Uint8Array>): Promise<void> {
  const hash = createHash('sha256')
  let length = 0
  let number = 0
  for await (const chunk of inChunks(ciphertext)) {
    length += chunk.length
    if (length > head.bytes) throw differs(`${head.bytes} bytes were announced, but more came`)
    hash.update(chunk)
    await writeChunk(db, key, number++, chunk).catch(sweptMeanwhile)
  }
  if (length < head.bytes) throw differs(`${head.bytes} bytes were announced, but ${length} came`)
  const sha256 = hash.digest('hex')
  if (sha256 !== head.sha256) throw differs(`Their SHA-256 was announced as ${head.sha256}, but is ${sha256}`)
}

/** A chunk without its incident is what the database forbids. */
function sweptMeanwhile(error: unknown): never {
  throw error instanceof StorageError && error.kind === 'conflict' ? gaveUp() : error
}

function gaveUp(): never {
  throw differs('Not all bytes came within an hour')
}

function differs(what: string): ProblemError {
  return new ProblemError('bytes-differ', `${what}. Nothing of them was kept.`)
}

/** Null where the id belongs to an incident already, or the upload was given up. */
async function complete(db: Db, key: string, { id, expiresInDays }: IncidentHead, now: number) {
  const expiresAt = expiryAt(now, expiresInDays)
  try {
    const [row] = await db.run(
      `update incidents set state = 'ready', created_at = ?, expires_at = ? where key = ? and state = 'open' returning key`,
      [now, expiresAt, key],
    )
    return row === undefined ? null : { id, createdAt: now, expiresAt }
  } catch (error) {
    if (error instanceof StorageError && error.kind === 'conflict') return null
    throw error
  }
}

/**
 * What the same upload made earlier, when only its answer was lost; null where the id is free. Throws an `id-taken` or an
 * `incident-gone` problem.
 */
export async function sharedBefore(db: Db, head: IncidentHead, now: number): Promise<SharedIncident | null> {
  const incident = await findIncident(db, head.id, now)
  if (incident === null) return null
  if (incident.gone !== null) throw await goneIncident(db, incident)
  if (incident.manageHash !== head.manageHash || incident.sha256 !== head.sha256)
    throw new ProblemError('id-taken', 'Another incident has this id. Nothing was kept; share it under a new id.')
  const { id, createdAt, expiresAt } = incident
  return { id, createdAt, expiresAt }
}
