import type { EvidenceText } from '../analysis/document.ts'
import { encodeBundle, type IncidentBundle } from './bundle.ts'
import { alignedNames, type NamedValue, namesIn } from './redaction/aligned-names.ts'
import { Names } from './redaction/names.ts'
import { REDACTION_KINDS, type Redaction, type RedactionKind } from './redaction/redaction-kind.ts'
import { TextRedactor } from './redaction/text-redactor.ts'
import { scanText } from './scan.ts'

/** A text that goes to everyone who has the link, as they get it. */
export interface RedactedText {
  readonly text: string
  readonly replaced: readonly NamedValue[]
  /** Values that are still in it in some form: it must not leave. */
  readonly leftovers: readonly string[]
}

/** How a shared incident names values. */
export interface KnownNames {
  /** Kinds that have names in it. */
  readonly kinds: readonly RedactionKind[]
  /** Its names, by spaces: they stand for nothing else. */
  readonly taken: string
  /** What they stand for, as far as it is known. */
  readonly values: readonly NamedValue[]
}

/** What a bundle says of its names: not which values they stand for. Who made it knows them from its redaction. */
export function knownNames(bundle: IncidentBundle, redaction: Redaction | null): KnownNames {
  const on = redaction?.kinds.filter((kind) => kind.on) ?? []
  return {
    kinds: bundle.redacted,
    taken: namesIn(new TextDecoder().decode(encodeBundle(bundle))),
    values: on.flatMap(({ kind, values }) =>
      values.map(({ original, replacement: name }) => ({ kind, original, name })),
    ),
  }
}

/**
 * Notes that are added to a shared incident, with names in place of values as its bundle has them. A reader's own files tell which
 * value a name stands for, where they are open (`learn`). A value that is new gets a name that the bundle has not.
 */
export class NoteRedaction {
  readonly #off: ReadonlySet<RedactionKind>
  readonly #taken: string
  readonly #known: Map<string, NamedValue>

  constructor({ kinds, taken, values }: KnownNames) {
    this.#off = new Set(REDACTION_KINDS.filter((kind) => !kinds.includes(kind)))
    this.#taken = taken
    this.#known = new Map(values.map((value) => [value.original, value]))
  }

  /** `cited`: of the bundle. `originals`: the same places as they stand in the reader's files. */
  learn(cited: IncidentBundle['cited'], originals: ReadonlyMap<EvidenceText, string>): void {
    for (const { evidence, text } of cited) {
      const original = originals.get(evidence)
      if (text === null || original === undefined) continue
      for (const value of alignedNames(text, original))
        if (!this.#known.has(value.original)) this.#known.set(value.original, value)
    }
  }

  /** The same text and what was kept before give the same. */
  redact(text: string): RedactedText {
    const known = [...this.#known.values()]
    const names = new Names(this.#off, `${this.#taken} ${namesIn(text)} ${known.map(({ name }) => name).join(' ')}`)
    for (const { kind, original, name } of known) names.give(kind, original, name)
    // What is known only from the end of the text is known at its beginning, too.
    new TextRedactor(names).text(text, 'written')
    names.resetCounts()
    const redacted = new TextRedactor(names).text(text, 'written')
    const replaced = names
      .kinds()
      .filter(({ on }) => on)
      .flatMap(({ kind, values }) => values.map(({ original, replacement: name }) => ({ kind, original, name })))
    const originals = [...known, ...replaced].filter(({ kind }) => !this.#off.has(kind))
    return { text: redacted, replaced, leftovers: scanText(redacted, originals).map(({ original }) => original) }
  }

  /** It was saved: its values keep their names. */
  keep({ replaced }: RedactedText): void {
    for (const value of replaced) this.#known.set(value.original, value)
  }
}
