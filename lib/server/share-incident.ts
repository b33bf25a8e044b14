import type { IncidentHead } from '../incident/remote.ts'
import { admitWrite } from './admission.ts'
import { bodyOf, tooLarge } from './body.ts'
import type { Db } from './database.ts'
import { whileSpace } from './free-space.ts'
import { readHead } from './head.ts'
import { ProblemError } from './problem.ts'
import type { Server } from './server.ts'
import { sharedBefore, storeUpload } from './upload.ts'

/** POST /api/incidents: a head, a line feed, the ciphertext. */
export async function shareIncident(server: Server, request: Request): Promise<Response> {
  const body = bodyOf(request)
  try {
    const db = await admitWrite(server, request, 'share')
    const { head, rest } = await readHead(body)
    if (head.bytes > server.settings.bundleBytes) throw tooLarge(server.settings.bundleBytes)
    const before = await sharedBefore(db, head, Date.now())
    if (before !== null) return created(before)
    await checkSpace(db, head, server.settings.storedBytes)
    return created(await storeUpload(db, head, whileSpace(db, server.settings, following(rest, body)), Date.now))
  } finally {
    await drain(body, 2 * server.settings.bundleBytes)
  }
}

function created(incident: object): Response {
  return Response.json(incident, { status: 201 })
}

async function* following(rest: Uint8Array, body: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield rest
  for (;;) {
    const { done, value } = await body.next()
    if (done) return
    yield value
  }
}

/** A browser that is still sending takes the answer for a failed connection when the server stops listening. */
async function drain(body: AsyncGenerator<Uint8Array>, limit: number): Promise<void> {
  let length = 0
  try {
    for await (const piece of body) {
      length += piece.length
      if (length > limit) return
    }
  } catch {
    // it went away: nobody waits for the answer
  }
}

/** What is being sent counts as well. */
async function checkSpace(db: Db, { bytes }: IncidentHead, storedBytes: number | null): Promise<void> {
  if (storedBytes === null) return
  const [row] = await db.run<{ stored: number }>(
    `select cast(coalesce(sum(bytes), 0) as bigint) as stored from incidents where state in ('open', 'ready')`,
  )
  if (row!.stored + bytes > storedBytes)
    throw new ProblemError('storage-full', 'This server stores as much as it may. Nothing was kept.')
}
