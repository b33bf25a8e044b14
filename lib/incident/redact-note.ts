import type { EvidenceText } from '../analysis/document.ts'
import { encodeBundle, type IncidentBundle } from './bundle.ts'
import { alignedNames, type NamedValue, namesIn } from './redaction/aligned-names.ts'
import { Names } from './redaction/names.ts'
import { REDACTION_KINDS, type RedactionKind } from './redaction/redaction-kind.ts'
import { TextRedactor } from './redaction/text-redactor.ts'
import { scanText } from './scan.ts'

/** A text that goes to everyone who has the link, as they get it. */
export interface RedactedText {
  readonly text: string
  readonly replaced: readonly NamedValue[]
  /** Values that are still in it in some form: it must not leave. */
  readonly leftovers: readonly string[]
}

/**
 * Notes that readers add to a shared incident, with names in place of values as its bundle has them. Which value a name stands for the
 * bundle does not say; the reader's own files do, where they are open (`learn`). A value that is new gets a name that the bundle has not.
 */
export class NoteRedaction {
  readonly #off: ReadonlySet<RedactionKind>
  readonly #bundle: IncidentBundle
  readonly #taken: string
  readonly #known = new Map<string, NamedValue>()

  constructor(bundle: IncidentBundle) {
    this.#bundle = bundle
    this.#off = new Set(REDACTION_KINDS.filter((kind) => !bundle.redacted.includes(kind)))
    this.#taken = namesIn(new TextDecoder().decode(encodeBundle(bundle)))
  }

  /** Cited places as they stand in the reader's files. */
  learn(originals: ReadonlyMap<EvidenceText, string>): void {
    for (const { evidence, text } of this.#bundle.cited) {
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
