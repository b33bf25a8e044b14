import { createHash } from 'node:crypto'
import { type AddedNote, NOTE_BYTES_LIMIT, NOTE_ID_HEADER, type NotesPage } from '../incident/remote.ts'
import { admitWrite } from './admission.ts'
import { readBody } from './body.ts'
import { checkFreeSpace } from './free-space.ts'
import { unreadable } from './head.ts'
import { openIncident } from './incidents.ts'
import { appendNote, notesAfter } from './notes.ts'
import type { Server } from './server.ts'

/** POST /api/incidents/ID/notes: one sealed note, kept once however often it is sent. */
export async function addNote(server: Server, request: Request, id: string): Promise<Response> {
  const db = await admitWrite(server, request, 'change')
  const noteId = request.headers.get(NOTE_ID_HEADER) ?? ''
  if (!/^[\w-]{16}$/.test(noteId)) throw unreadable(`\`${NOTE_ID_HEADER}\` is not 16 characters of base64url`)
  const sealed = await readBody(request, NOTE_BYTES_LIMIT)
  if (sealed.length === 0) throw unreadable('The note has no bytes')
  const sha256 = createHash('sha256').update(sealed).digest('hex')
  await checkFreeSpace(db, server.settings)
  const note = { id: noteId, sealed, sha256 }
  const added: AddedNote = await appendNote(db, id, note, { limit: server.settings.notes, now: Date.now() })
  return Response.json(added, { status: 201 })
}

/** GET /api/incidents/ID/notes?after=N */
export async function listNotes(server: Server, request: Request, id: string): Promise<Response> {
  const after = new URL(request.url).searchParams.get('after') ?? '0'
  if (!/^\d{1,9}$/.test(after)) throw unreadable('`after` is not the number of a note')
  const db = await server.database()
  const { key } = await openIncident(db, id, Date.now())
  const page: NotesPage = await notesAfter(db, key, Number(after))
  return Response.json(page)
}
