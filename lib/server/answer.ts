import { StorageError } from './database.ts'
import { errorText, logLine } from './log.ts'
import { ProblemError, problemResponse } from './problem.ts'
import { type Server, thisServer } from './server.ts'

/** Seconds after which a database that did not answer may be asked again. */
const RETRY_AFTER = 10

/** Runs a handler; whatever it throws becomes a problem, and every answer is logged and stored by nobody on its way. */
export async function answer(
  route: string,
  handle: (server: Server) => Promise<Response>,
  serverOf: () => Server = thisServer,
): Promise<Response> {
  const began = performance.now()
  let log = logLine
  let response: Response
  let code: string | undefined
  try {
    const server = serverOf()
    log = server.log
    response = await handle(server)
  } catch (error) {
    if (!(error instanceof ProblemError)) log('error', 'failed', { route, error: errorText(error) })
    const problem = problemOf(error)
    code = problem.problem.code
    response = problemResponse(problem)
  }
  response.headers.set('cache-control', 'no-store')
  response.headers.set('x-content-type-options', 'nosniff')
  const ms = Math.round(performance.now() - began)
  log('info', 'request', { route, status: response.status, ms, ...(code && { code }) })
  return response
}

function problemOf(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error
  if (!(error instanceof StorageError)) return new ProblemError('unexpected', 'The server failed; its log says how.')
  if (error.kind === 'full')
    return new ProblemError('storage-full', 'The server has no space left for it. Nothing of it was kept.')
  return new ProblemError(
    'storage-unavailable',
    'The database of this server does not answer. What was confirmed before is not touched; try again.',
    { retryAfter: RETRY_AFTER },
  )
}
