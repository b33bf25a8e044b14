import { expect, test } from 'vitest'
import { CREATED_HEADER, EXPIRES_HEADER, newIncidentId, SHA256_HEADER } from '@/lib/incident/remote'
import { onEveryDatabase } from '@/lib/server/testing/every-database'
import {
  contextOf,
  manageRequest,
  newUpload,
  noteRequest,
  problem,
  requestOf,
  sha256Of,
  shareRequest,
} from '@/lib/server/testing/incident-requests'
import { POST as POST_NOTE } from './[id]/notes/route'
import { DELETE, GET, HEAD } from './[id]/route'
import { POST } from './route'

const DAY = 86_400_000
const MIB = 1024 * 1024

const share = ({ head, ciphertext }: ReturnType<typeof newUpload>) => POST(shareRequest(head, ciphertext))
const read = (id: string) => GET(requestOf('GET', `/api/incidents/${id}`), contextOf(id))

onEveryDatabase((subject) => {
  test.each([0, 1, MIB - 1, MIB, MIB + 1, 3 * MIB + 17])(
    'an incident of %i bytes comes back as it was sent',
    async (size) => {
      const upload = newUpload(size)
      const before = Date.now()
      const made = await share(upload)
      expect(made.status).toBe(201)
      const shared = await made.json()
      expect(shared).toEqual({
        id: upload.head.id,
        createdAt: expect.any(Number),
        expiresAt: shared.createdAt + 30 * DAY,
      })
      expect(shared.createdAt).toBeGreaterThanOrEqual(before)

      const answer = await read(upload.head.id)
      expect(answer.status).toBe(200)
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'content-type': 'application/octet-stream',
        'content-length': String(size),
        'content-disposition': 'attachment',
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        [CREATED_HEADER]: String(shared.createdAt),
        [EXPIRES_HEADER]: String(shared.expiresAt),
        [SHA256_HEADER]: upload.head.sha256,
      })
      expect(sha256Of(new Uint8Array(await answer.arrayBuffer()))).toBe(upload.head.sha256)
    },
  )

  test('HEAD tells the same without the bytes', async () => {
    const { head, ciphertext } = newUpload(100, { expiresInDays: null })
    await POST(shareRequest(head, ciphertext))
    const answer = await HEAD(requestOf('HEAD', `/api/incidents/${head.id}`), contextOf(head.id))
    expect([answer.status, answer.headers.get('content-length'), answer.body]).toEqual([200, '100', null])
    expect(answer.headers.has(EXPIRES_HEADER)).toBe(false)
  })

  test('sent again it is the same incident', async () => {
    const upload = newUpload(2 * MIB)
    const [first, second] = [await (await share(upload)).json(), await (await share(upload)).json()]
    expect(second).toEqual(first)
  })

  test('sent by ten at once it is one incident', async () => {
    const upload = newUpload(MIB + 1)
    const answers = await Promise.all(Array.from({ length: 10 }, () => share(upload)))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]))
    expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1)
    expect(await rowsIn('incidents')).toBe(1)
    expect(await rowsIn('chunks')).toBe(2)
  })

  test('an id is not given twice', async () => {
    const upload = newUpload(10)
    await share(upload)
    const other = newUpload(10, { id: upload.head.id })
    expect(await problem(share(other))).toMatchObject({ status: 409, code: 'id-taken' })
    expect(sha256Of(new Uint8Array(await (await read(upload.head.id)).arrayBuffer()))).toBe(upload.head.sha256)
  })

  test.each([
    ['fewer bytes', newUpload(2 * MIB), (bytes: Uint8Array) => bytes.subarray(0, MIB)],
    ['more bytes', newUpload(2 * MIB), (bytes: Uint8Array) => Buffer.concat([bytes, bytes])],
    ['other bytes', newUpload(2 * MIB), (bytes: Uint8Array) => bytes.map((byte) => byte ^ 1)],
    ['no bytes', newUpload(1), () => new Uint8Array()],
  ])('%s than announced are not kept', async (_title, { head, ciphertext }, change) => {
    const answer = POST(shareRequest(head, new Uint8Array(change(ciphertext))))
    expect(await problem(answer)).toMatchObject({ status: 422, code: 'bytes-differ' })
    expect(await problem(read(head.id))).toMatchObject({ status: 404 })
    expect(await rowsIn('incidents')).toBe(0)
    expect(await rowsIn('chunks')).toBe(0)
  })

  test('an upload that breaks off leaves nothing', async () => {
    const { head, ciphertext } = newUpload(3 * MIB)
    const line = new TextEncoder().encode(`${JSON.stringify(head)}\n`)
    let pieces = 0
    const body = new ReadableStream({
      pull(controller) {
        if (pieces === 3) return controller.error(new Error('connection reset'))
        controller.enqueue(pieces++ === 0 ? line : ciphertext.subarray(0, MIB))
      },
    })
    const request = new Request('http://incidents.test/api/incidents', {
      ...{ method: 'POST', headers: { host: 'incidents.test', origin: 'http://incidents.test' }, duplex: 'half' },
      body,
    })
    expect(await problem(POST(request))).toMatchObject({ status: 400, code: 'request-unreadable' })
    expect(await rowsIn('incidents')).toBe(0)
  })

  test('nobody sees an incident before its last byte', async () => {
    const { head, ciphertext } = newUpload(2 * MIB)
    let release = () => {}
    const gate = new Promise<void>((resolve) => {
      release = resolve
    })
    const pieces = [new TextEncoder().encode(`${JSON.stringify(head)}\n`), ciphertext.subarray(0, MIB + 5)]
    const body = new ReadableStream({
      async pull(controller) {
        const piece = pieces.shift()
        if (piece) return controller.enqueue(piece)
        await gate
        controller.enqueue(ciphertext.subarray(MIB + 5))
        controller.close()
      },
    })
    const sending = POST(
      new Request('http://incidents.test/api/incidents', {
        ...{ method: 'POST', headers: { host: 'incidents.test', origin: 'http://incidents.test' }, duplex: 'half' },
        body,
      }),
    )
    while ((await rowsIn('chunks')) === 0) await new Promise((resolve) => setTimeout(resolve, 5))
    expect(await problem(read(head.id))).toMatchObject({ status: 404, code: 'incident-unknown' })
    release()
    expect((await sending).status).toBe(201)
    expect((await read(head.id)).status).toBe(200)
  })

  test('more than the limit is refused, announced or not', async () => {
    subject.serveWith({ bundleBytes: 1_000 })
    const announced = newUpload(1_001)
    expect(await problem(share(announced))).toMatchObject({ status: 413, code: 'too-large', limit: 1_000 })
    const { head, ciphertext } = newUpload(1_000_000)
    expect(await problem(POST(shareRequest({ ...head, bytes: 900 }, ciphertext)))).toMatchObject({ status: 422 })
    expect((await share(newUpload(1_000))).status).toBe(201)
  })

  test('no more is stored than may be', async () => {
    subject.serveWith({ storedBytes: 2_500 })
    expect((await share(newUpload(1_000))).status).toBe(201)
    expect((await share(newUpload(1_000))).status).toBe(201)
    expect(await problem(share(newUpload(1_000)))).toMatchObject({ status: 507, code: 'storage-full' })
  })

  test('a disk that is nearly full takes nothing more, and lets go of what it has', async () => {
    const { head, secret, ciphertext } = newUpload(1_000)
    expect((await share({ head, secret, ciphertext })).status).toBe(201)
    const db = await subject.server.database()
    const onDisk = (await db.freeBytes()) !== null
    subject.serveWith({ bundleBytes: Number.MAX_SAFE_INTEGER / 2 })
    const refused = { status: 507, code: 'storage-full' }
    const sent = [share(newUpload(1_000)), POST_NOTE(noteRequest(head.id, 'sealed'), contextOf(head.id))]
    for (const answer of sent) {
      if (onDisk) expect(await problem(answer)).toMatchObject(refused)
      else expect((await answer).status).toBe(201)
    }
    expect(await rowsIn('incidents')).toBe(onDisk ? 1 : 2)
    expect((await DELETE(manageRequest('DELETE', head.id, secret), contextOf(head.id))).status).toBe(204)
  })

  test('a head without an end is refused before it fills the memory', async () => {
    const request = requestOf('POST', '/api/incidents', { body: new Uint8Array(2 * MIB) })
    expect(await problem(POST(request))).toMatchObject({ status: 400 })
    expect(await problem(POST(requestOf('POST', '/api/incidents', { body: '{}' })))).toMatchObject({ status: 400 })
    expect(await problem(POST(requestOf('POST', '/api/incidents')))).toMatchObject({ status: 400 })
  })

  test('an id that nobody was given is unknown, whatever it looks like', async () => {
    for (const id of [newIncidentId(), 'x', "' or 1=1 --", '../health'])
      expect(await problem(read(id))).toMatchObject({ status: 404, code: 'incident-unknown' })
  })

  test('log lines tell routes and times, never ids', async () => {
    const { head, ciphertext } = newUpload(10)
    await POST(shareRequest(head, ciphertext, { 'x-forwarded-for': '203.0.113.9' }))
    await read(head.id)
    await read(newIncidentId())
    expect(subject.logged).toMatchObject([
      { event: 'request', route: 'POST /api/incidents', status: 201, ms: expect.any(Number) },
      { event: 'request', route: 'GET /api/incidents/[id]', status: 200 },
      { event: 'request', route: 'GET /api/incidents/[id]', status: 404, code: 'incident-unknown' },
    ])
    expect(JSON.stringify(subject.logged)).not.toMatch(new RegExp(`${head.id}|203\\.0\\.113\\.9|${head.sha256}`))
  })

  async function rowsIn(table: string): Promise<number> {
    const db = await subject.server.database()
    const [row] = await db.run<{ rows: number }>(`select count(*) as rows from ${table}`)
    return row!.rows
  }
})
