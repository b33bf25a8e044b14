import { expect, test } from 'vitest'
import { type NotesPage, newIncidentId, newNoteId } from '@/lib/incident/remote'
import { onEveryDatabase } from '@/lib/server/testing/every-database'
import {
  contextOf,
  manageRequest,
  newUpload,
  noteRequest,
  problem,
  requestOf,
  shareRequest,
} from '@/lib/server/testing/incident-requests'
import { GET, POST } from './[id]/notes/route'
import { DELETE } from './[id]/route'
import { POST as SHARE } from './route'

onEveryDatabase((subject) => {
  async function shared() {
    const upload = newUpload(100)
    expect((await SHARE(shareRequest(upload.head, upload.ciphertext))).status).toBe(201)
    return { id: upload.head.id, secret: upload.secret }
  }
  const add = (id: string, text: string, noteId = newNoteId()) => POST(noteRequest(id, text, noteId), contextOf(id))
  const list = async (id: string, after = 0): Promise<NotesPage> =>
    (await GET(requestOf('GET', `/api/incidents/${id}/notes?after=${after}`), contextOf(id))).json()
  const numbersOf = ({ notes }: NotesPage) => notes.map(({ sequence }) => sequence)

  test('notes are numbered as they come, and read from any number on', async () => {
    const { id } = await shared()
    for (const text of ['a', 'b', 'c']) expect((await add(id, text)).status).toBe(201)
    expect(numbersOf(await list(id))).toEqual([1, 2, 3])
    expect(numbersOf(await list(id, 2))).toEqual([3])
  })

  test('a note that is sent again is there once', async () => {
    const { id } = await shared()
    const noteId = newNoteId()
    const [first, second] = [await (await add(id, 'a', noteId)).json(), await (await add(id, 'a', noteId)).json()]
    expect(second).toEqual(first)
    expect(numbersOf(await list(id))).toEqual([1])
  })

  test('twenty people on two processes add at once, and nothing is lost', async () => {
    const { id } = await shared()
    const adding = Array.from({ length: 20 }, (_, i) => {
      if (i % 10 === 0) subject.serveWith({})
      return add(id, `note ${i}`)
    })
    expect(new Set((await Promise.all(adding)).map(({ status }) => status))).toEqual(new Set([201]))
    expect(numbersOf(await list(id))).toEqual(Array.from({ length: 20 }, (_, i) => i + 1))
  })

  test('too many and too large ones are refused', async () => {
    subject.serveWith({ notes: 2 })
    const { id } = await shared()
    expect(await problem(add(id, 'x'.repeat(200_000)))).toMatchObject({ status: 413 })
    for (const text of ['a', 'b']) expect((await add(id, text)).status).toBe(201)
    expect((await problem(add(id, 'c'))).status).toBeGreaterThanOrEqual(400)
    expect(numbersOf(await list(id))).toEqual([1, 2])
  })

  test('nothing can be added to what is not there', async () => {
    expect(await problem(add(newIncidentId(), 'a'))).toMatchObject({ status: 404 })
    const { id, secret } = await shared()
    await DELETE(manageRequest('DELETE', id, secret), contextOf(id))
    expect(await problem(add(id, 'a'))).toMatchObject({ status: 410 })
  })
})
