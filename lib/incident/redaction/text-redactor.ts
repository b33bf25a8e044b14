import { addressPieces } from './addresses.ts'
import { detectedPieces } from './detectors.ts'
import type { Known, Names } from './names.ts'
import { pathPieces } from './paths.ts'
import type { Piece } from './piece.ts'
import { tokenPieces } from './tokens.ts'
import type { Trust } from './trust.ts'

/** A stretch of a text with what takes its place; null: it stays. */
interface Change {
  readonly start: number
  readonly end: number
  readonly known: Known | null
}

/** `\n` and `\t` as JSON has them: the letter belongs to no word. A path of Windows has such places too. */
const ESCAPE = /\\(?:[nrtbf]|u00[01][0-9a-f])/gi
const DRIVE = /\b[A-Za-z]:\\/

/** Puts names in place of values, in texts of every kind. Whatever it finds, `Names` knows from then on. */
export class TextRedactor {
  readonly #names: Names
  /** Texts often repeat. Whatever is known later than a text was read is not in it, so each walk has a redactor of its own. */
  readonly #read = new Map<string, readonly Change[]>()

  constructor(names: Names) {
    this.#names = names
  }

  /** `pieces` are known beforehand: fields of a message. */
  text(text: string, trust: Trust, pieces: readonly Piece[] = []): string {
    const key = `${trust} ${pieces.length} ${text}`
    let changes = this.#read.get(key)
    if (changes === undefined) {
      changes = this.#changesOf(text, trust, pieces)
      this.#read.set(key, changes)
    }
    return this.#changed(text, changes)
  }

  /** Only values that are known. */
  known(text: string): string {
    const key = `known ${text}`
    let changes = this.#read.get(key)
    if (changes === undefined) {
      const found = this.#names.occurrences(text, 0, text.length)
      changes = found.map(({ start, end, what }) => ({ start, end, known: what }))
      this.#read.set(key, changes)
    }
    return this.#changed(text, changes)
  }

  path(text: string): string {
    return this.#typed(text, pathPieces(text, 0))
  }

  address(text: string): string {
    return this.#typed(text, addressPieces(text, 'server-address'))
  }

  /** A field that is one value. */
  whole(text: string, kind: NonNullable<Piece['kind']>): string {
    return this.#typed(text, [{ start: 0, end: text.length, kind }])
  }

  /** A field of which some places are known; what is left of it is looked at like text that was found. */
  #typed(text: string, pieces: readonly Piece[]): string {
    return this.#changed(text, this.#around(text, sorted(pieces), 'found'))
  }

  #changesOf(text: string, trust: Trust, pieces: readonly Piece[]): Change[] {
    if (pieces.length > 0 || DRIVE.test(text)) return this.#around(text, detectedPieces(text, pieces, trust), trust)
    const changes: Change[] = []
    let at = 0
    for (const escaped of [...text.matchAll(ESCAPE), null]) {
      const end = escaped?.index ?? text.length
      const part = text.slice(at, end)
      for (const change of this.#around(part, detectedPieces(part, [], trust), trust))
        changes.push({ ...change, start: change.start + at, end: change.end + at })
      at = end + (escaped?.[0].length ?? 0)
    }
    return changes
  }

  #around(text: string, pieces: readonly Piece[], trust: Trust): Change[] {
    const changes: Change[] = []
    let at = 0
    for (const piece of pieces) {
      this.#between(text, at, piece.start, trust, changes)
      changes.push(this.#change(text, piece))
      at = piece.end
    }
    this.#between(text, at, text.length, trust, changes)
    return changes
  }

  /** Values that are known, then words that could be names. */
  #between(text: string, from: number, to: number, trust: Trust, changes: Change[]): void {
    let at = from
    for (const found of from < to ? [...this.#names.occurrences(text, from, to), null] : []) {
      for (const piece of tokenPieces(text, at, found?.start ?? to, trust))
        if (!this.#names.isSpared('other-text', text.slice(piece.start, piece.end)))
          changes.push(this.#change(text, piece))
      if (found === null) return
      changes.push({ start: found.start, end: found.end, known: found.what })
      at = found.end
    }
  }

  #change(text: string, { start, end, kind, key, spares, spellings = [] }: Piece): Change {
    const original = text.slice(start, end)
    if (spares) for (const [word] of original.matchAll(/[\w$]+/g)) this.#names.spare(word)
    if (kind === null) return { start, end, known: null }
    const known = this.#names.learn(kind, original, key)
    for (const spelling of spellings) this.#names.learn(kind, spelling, key)
    return { start, end, known }
  }

  #changed(text: string, changes: readonly Change[]): string {
    let result = ''
    let at = 0
    for (const { start, end, known } of changes) {
      if (known === null) continue
      result += text.slice(at, start) + this.#names.use(known)
      at = end
    }
    return at === 0 && result === '' ? text : result + text.slice(at)
  }
}

function sorted(pieces: readonly Piece[]): Piece[] {
  return pieces.filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start)
}
