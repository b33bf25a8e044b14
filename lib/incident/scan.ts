import { encodingsOf } from './redaction/encodings.ts'
import { reachOf } from './redaction/reach.ts'
import type { Redaction, RedactionKind } from './redaction/redaction-kind.ts'
import { ValueIndex } from './redaction/value-index.ts'

/** An original value that is still in a finished bundle. */
export interface Leftover {
  readonly kind: RedactionKind
  readonly original: string
  /** Where in the bundle: keys and numbers of array items, as `['annotations', 'notes', 2, 'text']`. */
  readonly path: readonly (string | number)[]
  /** What stands there. */
  readonly text: string
}

interface Original {
  readonly kind: RedactionKind
  readonly original: string
}

/** Of a bundle that needs as many, one is enough. */
const MOST_LEFTOVERS = 1_000

/**
 * The second scan: looks for every value that was replaced in the bytes that would leave, without knowing how they were made. Upper and
 * lower case are the same; encoded forms are looked for too. A value that is a plain word, or too short to mean only this, is not.
 */
export function scanBundle(bytes: Uint8Array, { kinds }: Redaction): readonly Leftover[] {
  const index = new ValueIndex<Original>()
  for (const { kind, on, values } of kinds) {
    if (!on) continue
    for (const { original } of values) {
      index.add(original, reachOf(original), { kind, original })
      for (const encoded of encodingsOf(original)) index.add(encoded, 'anywhere', { kind, original })
    }
  }
  const leftovers: Leftover[] = []
  eachText(JSON.parse(new TextDecoder().decode(bytes)), [], (text, path) => {
    for (const form of formsOf(text))
      for (const { what } of index.find(form))
        if (leftovers.length < MOST_LEFTOVERS) leftovers.push({ ...what, path, text })
  })
  return leftovers
}

/** A text as it stands, and as it reads once its percent signs are decoded. */
function formsOf(text: string): string[] {
  if (!/%[0-9a-f]{2}/i.test(text)) return [text]
  try {
    return [text, decodeURIComponent(text)]
  } catch {
    return [text] // percent signs that encode nothing
  }
}

/** Names of fields are texts too. */
function eachText(
  value: unknown,
  path: readonly (string | number)[],
  found: (text: string, path: readonly (string | number)[]) => void,
): void {
  if (typeof value === 'string') found(value, path)
  else if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) eachText(item, [...path, i], found)
  } else if (typeof value === 'object' && value !== null)
    for (const [name, part] of Object.entries(value)) {
      found(name, [...path, name])
      eachText(part, [...path, name], found)
    }
}
