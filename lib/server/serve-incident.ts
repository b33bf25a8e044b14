import { CREATED_HEADER, EXPIRES_HEADER, SHA256_HEADER } from '../incident/remote.ts'
import { readChunks } from './chunks.ts'
import { openIncident, type StoredIncident } from './incidents.ts'
import type { Server } from './server.ts'

/** GET /api/incidents/ID: the ciphertext, as something to keep and never to show. */
export async function serveIncident(server: Server, id: string): Promise<Response> {
  const db = await server.database()
  const incident = await openIncident(db, id, Date.now())
  return new Response(readChunks(db, incident.key, incident.bytes), { headers: headersOf(incident) })
}

/** HEAD /api/incidents/ID: what there is to know without the bytes. */
export async function describeIncident(server: Server, id: string): Promise<Response> {
  const incident = await openIncident(await server.database(), id, Date.now())
  return new Response(null, { headers: headersOf(incident) })
}

function headersOf({ bytes, sha256, createdAt, expiresAt }: StoredIncident): Headers {
  const headers = new Headers({
    'content-type': 'application/octet-stream',
    'content-length': String(bytes),
    'content-disposition': 'attachment',
    'content-security-policy': "default-src 'none'; sandbox",
    [CREATED_HEADER]: String(createdAt),
    [SHA256_HEADER]: sha256,
  })
  if (expiresAt !== null) headers.set(EXPIRES_HEADER, String(expiresAt))
  return headers
}
