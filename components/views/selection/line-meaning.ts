import { words } from '@/lib/language/words'

/** What a line of a log says by itself, apart from any finding: by the id of its pattern. */
export interface LineMeaning {
  readonly text: string
  /** Where the common reading of it is wrong. */
  readonly caution?: string
}

const MEANINGS: Readonly<Record<string, LineMeaning>> = words.meanings.lines

export function lineMeaning(pattern: string | null): LineMeaning | null {
  return pattern === null ? null : (MEANINGS[pattern] ?? null)
}
