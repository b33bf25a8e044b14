import { expect, test } from 'vitest'
import { newIncidentId } from '@/lib/incident/remote'
import { sweep } from '@/lib/server/sweep'
import { onEveryDatabase } from '@/lib/server/testing/every-database'
import {
  contextOf,
  manageRequest,
  newUpload,
  problem,
  requestOf,
  shareRequest,
} from '@/lib/server/testing/incident-requests'
import { DELETE, GET, PATCH } from './[id]/route'
import { POST } from './route'

const DAY = 86_400_000

onEveryDatabase((subject) => {
  async function shared(bytes = 1_000) {
    const upload = newUpload(bytes)
    expect((await POST(shareRequest(upload.head, upload.ciphertext))).status).toBe(201)
    return { ...upload, id: upload.head.id }
  }
  const read = (id: string) => GET(requestOf('GET', `/api/incidents/${id}`), contextOf(id))
  const extend = (id: string, secret: string, expiresInDays: unknown) =>
    PATCH(manageRequest('PATCH', id, secret, { expiresInDays }), contextOf(id))
  const remove = (id: string, secret: string) => DELETE(manageRequest('DELETE', id, secret), contextOf(id))

  test.each([7, 90, null])('an incident is kept for %s days more', async (days) => {
    const { id, secret } = await shared()
    const before = Date.now()
    const answer = await extend(id, secret, days)
    expect(answer.status).toBe(200)
    const { expiresAt } = await answer.json()
    if (days === null) expect(expiresAt).toBeNull()
    else {
      expect(expiresAt).toBeGreaterThanOrEqual(before + days * DAY)
      expect(expiresAt).toBeLessThanOrEqual(Date.now() + days * DAY)
    }
  })

  test.each([0, 8, -7, '7', undefined])('%s is no time to keep it', async (days) => {
    const { id, secret } = await shared()
    expect(await problem(extend(id, secret, days))).toMatchObject({ status: 400 })
  })

  test('without the secret nothing changes', async () => {
    const { id } = await shared()
    const { secret: other } = newUpload(1)
    for (const wrong of ['', 'x', other]) {
      expect(await problem(extend(id, wrong, 7))).toMatchObject({ status: 403, code: 'wrong-secret' })
      expect(await problem(remove(id, wrong))).toMatchObject({ status: 403, code: 'wrong-secret' })
    }
    expect((await read(id)).status).toBe(200)
  })

  test('a deleted incident is a tombstone, on every process', async () => {
    const { id, secret, head } = await shared()
    expect((await remove(id, secret)).status).toBe(204)
    expect((await remove(id, secret)).status).toBe(204)
    subject.serveWith({})
    const gone = await read(id)
    expect(gone.status).toBe(410)
    expect(await gone.json()).toMatchObject({
      code: 'incident-gone',
      tombstone: { reason: 'deleted', files: head.files },
    })
    expect(await problem(extend(id, secret, 7))).toMatchObject({ status: 410 })
    const db = await subject.server.database()
    expect(await db.run('select * from chunks')).toEqual([])
  })

  test('a process that sweeps what was deleted keeps nobody from writing', async () => {
    const { id, secret } = await shared(1_000_000)
    expect((await remove(id, secret)).status).toBe(204)
    const sweeping = await subject.another().database()
    await sweep(sweeping, Date.now())
    await shared() // by the first process
    await sweeping.transaction([{ sql: 'delete from notes' }])
    const { kind } = sweeping
    if (kind === 'sqlite') expect(await sweeping.run('pragma freelist_count')).toEqual([{ freelist_count: 0 }])
  })

  test('an id that nobody was given cannot be managed', async () => {
    const { secret } = newUpload(1)
    expect(await problem(remove(newIncidentId(), secret))).toMatchObject({ status: 404 })
  })

  test('another site changes nothing', async () => {
    const { id, secret } = await shared()
    const request = manageRequest('DELETE', id, secret)
    const foreign = new Request(request, {
      headers: { ...Object.fromEntries(request.headers), origin: 'http://other.test' },
    })
    expect(await problem(DELETE(foreign, contextOf(id)))).toMatchObject({ status: 403 })
    expect((await read(id)).status).toBe(200)
  })
})
