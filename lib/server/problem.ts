import type { Problem, ProblemCode } from '../incident/remote.ts'

type Extensions = Pick<Problem, 'limit' | 'retryAfter' | 'tombstone'>

const KINDS: Record<ProblemCode, { readonly status: number; readonly title: string }> = {
  'request-unreadable': { status: 400, title: 'The request is not as expected' },
  'other-origin': { status: 403, title: 'The request comes from another page' },
  'wrong-secret': { status: 403, title: 'The manage secret is not the one of this incident' },
  'incident-unknown': { status: 404, title: 'There is no such incident' },
  'id-taken': { status: 409, title: 'The id is taken' },
  'notes-full': { status: 409, title: 'The incident holds as many notes as it may' },
  'incident-gone': { status: 410, title: 'The incident is gone' },
  'too-large': { status: 413, title: 'More bytes than this server takes' },
  'bytes-differ': { status: 422, title: 'The bytes that arrived are not those announced' },
  'too-many': { status: 429, title: 'Too many writes from this address' },
  unexpected: { status: 500, title: 'The server failed' },
  'storage-unavailable': { status: 503, title: 'The database does not answer' },
  'storage-full': { status: 507, title: 'There is no space left' },
}

/** Thrown by whatever handles a request; `answer.ts` makes the response. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  readonly problem: Problem

  /** `detail`: what is there, what was expected, what was kept; one or two sentences. */
  constructor(code: ProblemCode, detail: string, extensions: Extensions = {}) {
    super(detail)
    this.problem = { type: `urn:quorumscope:problem:${code}`, code, ...KINDS[code], detail, ...extensions }
  }
}

export function problemResponse({ problem }: ProblemError): Response {
  const headers = new Headers({ 'content-type': 'application/problem+json' })
  if (problem.retryAfter !== undefined) headers.set('retry-after', String(problem.retryAfter))
  return new Response(JSON.stringify(problem), { status: problem.status, headers })
}
