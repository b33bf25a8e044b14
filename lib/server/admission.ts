import { addressOf } from './address.ts'
import type { Db } from './database.ts'
import { checkOrigin } from './origin.ts'
import { countWrite, type WriteKind } from './rate-limit.ts'
import type { Server } from './server.ts'

/** The database, for a write that comes from this server's page and is not one too many. Throws a problem. */
export async function admitWrite(server: Server, request: Request, kind: WriteKind): Promise<Db> {
  const { settings } = server
  checkOrigin(request, settings)
  const db = await server.database()
  await countWrite(db, {
    address: addressOf(request, settings.trustedProxies),
    kind,
    limit: kind === 'share' ? settings.sharesPerHour : settings.writesPerHour,
    now: Date.now(),
  })
  return db
}
