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
  const index = indexOf(
    kinds.flatMap(({ kind, on, values }) => (on ? values.map(({ original }) => ({ kind, original })) : [])),
  )
  const leftovers: Leftover[] = []
  eachText(JSON.parse(new TextDecoder().decode(bytes)), [], (text, path) => {
    for (const what of foundIn(text, index))
      if (leftovers.length < MOST_LEFTOVERS) leftovers.push({ ...what, path, text })
  })
  return leftovers
}

/** The same of one text that leaves by itself. */
export function scanText(text: string, originals: readonly Original[]): readonly Original[] {
  return foundIn(text, indexOf(originals))
}

function indexOf(originals: readonly Original[]): ValueIndex<Original> {
  const index = new ValueIndex<Original>()
  for (const { kind, original } of originals) {
    index.add(original, reachOf(original), { kind, original })
    for (const encoded of encodingsOf(original)) index.add(encoded, 'anywhere', { kind, original })
  }
  return index
}

function foundIn(text: string, index: ValueIndex<Original>): Original[] {
  return formsOf(text).flatMap((form) => index.find(form).map(({ what }) => what))
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
