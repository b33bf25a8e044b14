import { type Reach, reachOf } from './reach.ts'
import { type KindOfRedaction, REDACTION_KINDS, type RedactionKind } from './redaction-kind.ts'
import { type Found, ValueIndex } from './value-index.ts'

/** A value that was found somewhere, and the name that it has from then on. */
export interface Known {
  readonly kind: RedactionKind
  readonly original: string
  readonly reach: Reach
  /** The same for other spellings of the value. */
  readonly key: string
}

const PREFIX: Readonly<Record<RedactionKind, string>> = {
  'server-address': 'host',
  'client-address': 'client',
  'host-name': 'host',
  topic: 'topic',
  path: 'dir',
  'client-id': 'app',
  'session-id': 'session',
  'user-name': 'user',
  secret: 'secret',
  'other-text': 'text',
}

/** What kind of value stands behind a name of `Names`. */
export function kindOfName(name: string): RedactionKind {
  const prefix = name.slice(0, name.lastIndexOf('-'))
  return REDACTION_KINDS.find((kind) => PREFIX[kind] === prefix) ?? 'other-text'
}

/** The names of a bundle: the same value has the same one wherever it stands. Case does not tell values apart, as in host names. */
export class Names {
  readonly #off: ReadonlySet<RedactionKind>
  /** All that the bundle says, in lower case: a name that stands there already would mean two things. */
  readonly #taken: string
  readonly #kinds = new Map<string, RedactionKind>()
  readonly #names = new Map<string, string>()
  readonly #bySpelling = new Map<string, Known>()
  readonly #index = new ValueIndex<Known>()
  readonly #numbers = new Map<string, number>()
  /** Words that are kept somewhere, in lower case. */
  readonly #spared = new Set<string>()
  readonly #counts = new Map<Known, number>()

  constructor(off: ReadonlySet<RedactionKind>, everything: string) {
    this.#off = off
    this.#taken = everything.toLowerCase()
  }

  /** Whatever kind a value was met as first, it stays. `key` is the same for other spellings of it. */
  learn(kind: RedactionKind, original: string, key = original.toLowerCase()): Known {
    const spelling = original.toLowerCase()
    const spelled = this.#bySpelling.get(spelling)
    if (spelled !== undefined) return spelled
    const known: Known = { kind: this.#kinds.get(key) ?? kind, original, reach: reachOf(original), key }
    this.#kinds.set(key, known.kind)
    this.#bySpelling.set(spelling, known)
    this.#index.add(original, known.reach, known)
    return known
  }

  /** A value has this name already, elsewhere. */
  give(kind: RedactionKind, original: string, name: string): void {
    this.#names.set(this.learn(kind, original).key, name)
  }

  find(value: string): Known | undefined {
    return this.#bySpelling.get(value.toLowerCase())
  }

  occurrences(text: string, from: number, to: number): Found<Known>[] {
    return this.#index.find(text, from, to).filter(({ what }) => !this.isSpared(what.kind, what.original))
  }

  /** A word that stays in one place names nobody in another, unless a field says so. */
  spare(word: string): void {
    this.#spared.add(word.toLowerCase())
  }

  isSpared(kind: RedactionKind, word: string): boolean {
    return kind === 'other-text' && this.#spared.has(word.toLowerCase())
  }

  /** What stands for a value from the first time on that it is asked for; the value itself where its kind is off. */
  use(known: Known): string {
    this.#counts.set(known, (this.#counts.get(known) ?? 0) + 1)
    return this.#nameOf(known)
  }

  resetCounts(): void {
    this.#counts.clear()
  }

  /** What was counted, for the dialog and for the second scan. */
  kinds(): KindOfRedaction[] {
    return REDACTION_KINDS.map((kind) => ({
      kind,
      on: !this.#off.has(kind),
      values: [...this.#bySpelling.values()]
        .filter((known) => known.kind === kind && this.#counts.has(known))
        .map((known) => ({
          original: known.original,
          replacement: this.#nameOf(known),
          count: this.#counts.get(known)!,
        })),
    }))
  }

  #nameOf({ kind, key, original }: Known): string {
    if (this.#off.has(kind)) return original
    const name = this.#names.get(key) ?? this.#newName(PREFIX[kind])
    this.#names.set(key, name)
    return name
  }

  #newName(prefix: string): string {
    for (;;) {
      const number = this.#numbers.get(prefix) ?? 0
      this.#numbers.set(prefix, number + 1)
      const name = `${prefix}-${letters(number)}`
      if (!this.#taken.includes(name.toLowerCase())) return name
    }
  }
}

/** `A` to `Z`, `AA`, `AB`, … */
function letters(number: number): string {
  const last = String.fromCharCode(65 + (number % 26))
  return number < 26 ? last : letters(Math.floor(number / 26) - 1) + last
}
