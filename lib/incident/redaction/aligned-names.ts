import { kindOfName } from './names.ts'
import type { RedactionKind } from './redaction-kind.ts'

/** A value and the name that it has in a bundle. */
export interface NamedValue {
  readonly kind: RedactionKind
  readonly original: string
  readonly name: string
}

/** Every name has this form; the group keeps it among the parts of a split text. */
const NAME = /\b((?:host|client|topic|dir|app|session|user|secret|text)-[A-Z]+)\b/
/** A value that is longer was not found where it stands: the texts are of different places. */
const LONGEST = 1_000

/**
 * Of a text as it stands in a bundle, and as it stands in a file: which value each name stands for. None where the two do not go
 * together, or where two names stand side by side.
 */
export function alignedNames(redacted: string, original: string): readonly NamedValue[] {
  const parts = redacted.split(NAME)
  const found: NamedValue[] = []
  let at = parts[0]!.length
  if (parts.length === 1 || !original.startsWith(parts[0]!)) return []
  for (let i = 1; i < parts.length; i += 2) {
    const name = parts[i]!
    const after = parts[i + 1]!
    const isLast = i + 2 >= parts.length
    const end = isLast ? original.length - after.length : after === '' ? -1 : original.indexOf(after, at + 1)
    if (end <= at || end - at > LONGEST || (isLast && !original.endsWith(after))) return []
    found.push({ kind: kindOfName(name), original: original.slice(at, end), name })
    at = end + after.length
  }
  return found
}

/** Names in a text, to be used for nothing else. */
export function namesIn(text: string): string {
  return [...new Set(text.split(NAME).filter((_, i) => i % 2 === 1))].join(' ')
}
