import { createHash, timingSafeEqual } from 'node:crypto'
import { MANAGE_SECRET_HEADER } from '../incident/remote.ts'
import { admitWrite } from './admission.ts'
import { parseJson, readBody } from './body.ts'
import type { Db } from './database.ts'
import { fields, parseExpiry } from './head.ts'
import {
  buryIncident,
  changeExpiry,
  expiryAt,
  findIncident,
  goneIncident,
  type StoredIncident,
  unknownIncident,
} from './incidents.ts'
import { ProblemError } from './problem.ts'
import type { Server } from './server.ts'

const CHANGE_LIMIT = 1_024

/** PATCH /api/incidents/ID: another expiry, counted from now. */
export async function extendIncident(server: Server, request: Request, id: string): Promise<Response> {
  const db = await admitWrite(server, request, 'change')
  const days = parseExpiry(fields(parseJson(await readBody(request, CHANGE_LIMIT))).expiresInDays)
  const now = Date.now()
  const incident = await managedIncident(db, request, id, now)
  const changed = incident.gone ? null : await changeExpiry(db, incident, { expiresAt: expiryAt(now, days), now })
  if (changed === null) throw await goneIncident(db, (await findIncident(db, id, now))!)
  return Response.json(changed)
}

/** DELETE /api/incidents/ID: again is no error, since the first answer may have been lost. */
export async function deleteIncident(server: Server, request: Request, id: string): Promise<Response> {
  const db = await admitWrite(server, request, 'change')
  const now = Date.now()
  const incident = await managedIncident(db, request, id, now)
  await buryIncident(db, incident.key, incident.gone ?? { reason: 'deleted', at: now })
  return new Response(null, { status: 204 })
}

/** Throws an `incident-unknown` or a `wrong-secret` problem. */
async function managedIncident(db: Db, request: Request, id: string, now: number): Promise<StoredIncident> {
  const incident = await findIncident(db, id, now)
  if (incident === null) throw unknownIncident()
  const given = createHash('sha256')
    .update(request.headers.get(MANAGE_SECRET_HEADER) ?? '')
    .digest()
  if (timingSafeEqual(given, Buffer.from(incident.manageHash, 'hex'))) return incident
  throw new ProblemError('wrong-secret', 'Ask whoever shared the incident for its manage link. Nothing was changed.')
}
