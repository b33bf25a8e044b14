import type { ExpiryDays, PublicFile, SharedIncident, Tombstone } from '../incident/remote.ts'
import type { Db, Statement } from './database.ts'
import { isIncidentId } from './head.ts'
import { ProblemError } from './problem.ts'

const DAY = 86_400_000

/** A complete one, whatever became of it. */
export interface StoredIncident extends SharedIncident {
  /** What its chunks and notes are filed under. */
  readonly key: string
  readonly bytes: number
  readonly sha256: string
  readonly manageHash: string
  /** Null while it can be opened. */
  readonly gone: { readonly reason: Tombstone['reason']; readonly at: number } | null
}

interface Row {
  readonly key: string
  readonly state: 'ready' | 'expired' | 'deleted'
  readonly bytes: number
  readonly sha256: string
  readonly manage_hash: string
  readonly created_at: number
  readonly expires_at: number | null
  readonly gone_at: number | null
}

/** Null where there never was one, or where its upload is not complete. */
export async function findIncident(db: Db, id: string, now: number): Promise<StoredIncident | null> {
  if (!isIncidentId(id)) return null
  const [row] = await db.run<Row>(
    `select key, state, bytes, sha256, manage_hash, created_at, expires_at, gone_at from incidents
     where id = ? and state <> 'open'`,
    [id],
  )
  if (row === undefined) return null
  const { key, bytes, sha256, manage_hash: manageHash, created_at: createdAt, expires_at: expiresAt } = row
  return { key, id, bytes, sha256, manageHash, createdAt, expiresAt, gone: goneOf(row, now) }
}

/** An incident is gone from the very moment it expires, also when nobody has swept yet. */
function goneOf({ state, expires_at, gone_at }: Row, now: number): StoredIncident['gone'] {
  if (state !== 'ready') return { reason: state, at: gone_at! }
  return expires_at !== null && expires_at <= now ? { reason: 'expired', at: expires_at } : null
}

/** Throws an `incident-unknown` or an `incident-gone` problem. */
export async function openIncident(db: Db, id: string, now: number): Promise<StoredIncident> {
  const incident = await findIncident(db, id, now)
  if (incident === null) throw unknownIncident()
  if (incident.gone !== null) throw await goneIncident(db, incident)
  return incident
}

export function unknownIncident(): ProblemError {
  return new ProblemError('incident-unknown', 'No incident of this id was ever complete here. Ask for the full link.')
}

/** With the tombstone that says which files to ask for. */
export async function goneIncident(db: Db, { key, id, createdAt, gone }: StoredIncident): Promise<ProblemError> {
  const [row] = await db.run<{ files: string }>('select files from incidents where key = ?', [key])
  const files = JSON.parse(row!.files) as readonly PublicFile[]
  const { reason, at: goneAt } = gone!
  return new ProblemError(
    'incident-gone',
    `The incident ${reason === 'deleted' ? 'was deleted' : 'expired'}. The fingerprints of its files are kept.`,
    { tombstone: { id, createdAt, reason, goneAt, files } },
  )
}

/** Null: kept until deleted. */
export function expiryAt(now: number, days: ExpiryDays): number | null {
  return days === null ? null : now + days * DAY
}

/** Null where it is gone by now. */
export async function changeExpiry(
  db: Db,
  { key, id }: StoredIncident,
  { expiresAt, now }: { expiresAt: number | null; now: number },
): Promise<SharedIncident | null> {
  const [row] = await db.run<{ created_at: number }>(
    `update incidents set expires_at = ? where key = ? and state = 'ready' and (expires_at is null or expires_at > ?)
     returning created_at`,
    [expiresAt, key, now],
  )
  return row === undefined ? null : { id, createdAt: row.created_at, expiresAt }
}

/** Leaves the tombstone. One that is gone already stays as it is. */
export async function buryIncident(db: Db, key: string, { reason, at }: NonNullable<StoredIncident['gone']>) {
  const buried: Statement = {
    sql: `update incidents set state = ?, gone_at = ? where key = ? and state = 'ready'`,
    args: [reason, at, key],
  }
  const emptied = ['chunks', 'notes'].map((table) => ({ sql: `delete from ${table} where incident = ?`, args: [key] }))
  await db.transaction([buried, ...emptied])
}
