import { ProblemError } from './problem.ts'

/** Bytes of a body as they arrive. Throws a `request-unreadable` problem where the other side went away before their end. */
export async function* bodyOf(request: Request): AsyncGenerator<Uint8Array, void, undefined> {
  if (request.body === null) return
  const reader = request.body.getReader()
  let ended = false
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(cutOff)
      ended = done
      if (done) return
      yield value
    }
  } finally {
    if (!ended) await reader.cancel().catch(() => {}) // it failed already
  }
}

function cutOff(): never {
  throw new ProblemError('request-unreadable', 'The body stopped before its end. Nothing of it was kept.')
}

/** A whole small body. Throws a `too-large` problem. */
export async function readBody(request: Request, limit: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of bodyOf(request)) {
    length += piece.length
    if (length > limit) throw tooLarge(limit)
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

export function tooLarge(limit: number): ProblemError {
  return new ProblemError(
    'too-large',
    `This server takes ${limit.toLocaleString('en')} bytes at once, and these are more. Nothing of them was kept.`,
    { limit },
  )
}

/** JSON of a small body or of a head. Throws a `request-unreadable` problem. */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new ProblemError('request-unreadable', `${bytes.length} bytes are no JSON. Nothing was kept.`)
  }
}
