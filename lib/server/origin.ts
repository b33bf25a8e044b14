import { ProblemError } from './problem.ts'
import type { Settings } from './settings.ts'

/** Browsers say on every write which page it comes from: only this server's own may. */
export function checkOrigin(request: Request, { publicOrigin }: Settings): void {
  const own = publicOrigin ?? `http://${request.headers.get('host')}`
  const origin = request.headers.get('origin')
  if (origin === own) return
  throw new ProblemError(
    'other-origin',
    origin === null
      ? `The request says no Origin; ${own} was expected. Nothing was kept.`
      : `The request comes from ${origin}; this server is ${own}. Nothing was kept. Whoever runs it can name another in PUBLIC_ORIGIN.`,
  )
}
