import { NOTE_BYTES_LIMIT, type ServerHealth } from '../incident/remote.ts'
import { errorText } from './log.ts'
import { databaseExists } from './open-database.ts'
import type { Server } from './server.ts'

/** GET /api/health: answers once pages can be served. Makes no database where nothing was ever shared. */
export async function health(server: Server): Promise<Response> {
  const { bundleBytes, notes } = server.settings
  const answer: ServerHealth = {
    status: 'ok',
    database: await databaseState(server),
    limits: { bundleBytes, noteBytes: NOTE_BYTES_LIMIT, notes },
  }
  return Response.json(answer)
}

async function databaseState(server: Server): Promise<ServerHealth['database']> {
  if (!databaseExists(server.settings)) return 'unused'
  try {
    await (await server.database()).run('select step from migrations limit 1')
    return 'ready'
  } catch (error) {
    server.log('error', 'database unreachable', { error: errorText(error) })
    return 'unreachable'
  }
}
