import type { AddedNote, NotesPage } from '../incident/remote.ts'
import type { Db, Statement } from './database.ts'
import { openIncident } from './incidents.ts'
import { ProblemError } from './problem.ts'

/** Notes of one answer. */
const PAGE = 100

interface NewNote {
  readonly id: string
  readonly sealed: Uint8Array
  readonly sha256: string
}

/**
 * The next number of the incident is the note's. Two at once: the second waits for the first, so no number is skipped and none
 * appears below one that was seen. Throws problems `id-taken`, `notes-full`, `incident-unknown`, `incident-gone`.
 */
export async function appendNote(
  db: Db,
  incident: string,
  { id, sealed, sha256 }: NewNote,
  { limit, now }: { limit: number; now: number },
): Promise<AddedNote> {
  const append = {
    sql: `insert into notes (incident, sequence, id, sealed, sha256, created_at)
      select key, (select coalesce(max(sequence), 0) + 1 from notes where incident = incidents.key),
        ?, cast(? as BYTES), ?, cast(? as bigint)
      from incidents where id = ? and ${OPEN} and (select count(*) from notes where incident = incidents.key) < ?
      on conflict (incident, id) do nothing`,
    args: [id, sealed, sha256, now, incident, now, limit],
  }
  const kept = {
    sql: `select sequence, notes.sha256, notes.created_at from notes join incidents on key = incident
      where incidents.id = ? and ${OPEN} and notes.id = ?`,
    args: [incident, now, id],
  }
  const results = await db.transaction([...waitForTurn(db, incident), append, kept])
  const [row] = results.at(-1) as { sequence: number; sha256: string; created_at: number }[]
  if (row === undefined) throw await refusal(db, incident, { limit, now })
  if (row.sha256 !== sha256)
    throw new ProblemError('id-taken', 'Another note has this id. Nothing was kept; send it under a new id.')
  return { sequence: row.sequence, createdAt: row.created_at }
}

const OPEN = `state = 'ready' and (expires_at is null or expires_at > ?)`

/** A write transaction of SQLite is alone in any case. */
function waitForTurn(db: Db, incident: string): Statement[] {
  if (db.kind === 'sqlite') return []
  return [{ sql: `select key from incidents where id = ? and state = 'ready' for update`, args: [incident] }]
}

async function refusal(db: Db, incident: string, { limit, now }: { limit: number; now: number }) {
  await openIncident(db, incident, now)
  return new ProblemError(
    'notes-full',
    `The incident holds ${limit.toLocaleString('en')} notes, as many as it may. This one was not kept.`,
    { limit },
  )
}

export async function notesAfter(db: Db, key: string, sequence: number): Promise<NotesPage> {
  const rows = await db.run<{ sequence: number; id: string; sealed: Uint8Array; created_at: number }>(
    `select sequence, id, sealed, created_at from notes where incident = ? and sequence > ? order by sequence limit ${PAGE + 1}`,
    [key, sequence],
  )
  const notes = rows.slice(0, PAGE).map((row) => ({
    sequence: row.sequence,
    createdAt: row.created_at,
    id: row.id,
    sealed: Buffer.from(row.sealed).toString('base64url'),
  }))
  return { notes, more: rows.length > PAGE }
}
