import type { Format } from './format.ts'
import { formats } from './registry.ts'

/** Below this a guess is worth nothing. */
export const LEAST_SCORE = 0.3
/** How many first bytes a file is recognised by. */
export const HEAD_SIZE = 64 * 1024

export interface Recognition {
  readonly format: Format | null
  readonly score: number
  /** Titles of the formats that were asked, the best guess first; empty where one was sure enough. */
  readonly tried: readonly string[]
}

/** Content decides, the name only helps: the surest format gets the file. */
export function recognize(head: Uint8Array, name: string, candidates: readonly Format[] = formats): Recognition {
  const guesses = candidates
    .map((format) => ({ format, score: format.recognize(head, name) }))
    .sort((a, b) => b.score - a.score)
  const best = guesses[0]
  if (best !== undefined && best.score >= LEAST_SCORE) return { ...best, tried: [] }
  return { format: null, score: best?.score ?? 0, tried: guesses.map((guess) => guess.format.title) }
}
