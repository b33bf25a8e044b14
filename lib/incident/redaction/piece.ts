import type { RedactionKind } from './redaction-kind.ts'
import type { Trust } from './trust.ts'

/** A stretch of a text and what it is; null: known to say nothing about anyone, it stays. */
export interface Piece {
  readonly start: number
  readonly end: number
  readonly kind: RedactionKind | null
  /** The same for other spellings of the value; lower case of the text where it is left out. */
  readonly key?: string
  /** Words of it stay wherever else they stand, as long as nothing says that one is a value of another kind: names of classes. */
  readonly spares?: boolean
  /** Other ways to write it, to be found elsewhere. */
  readonly spellings?: readonly string[]
}

/** Something that can be told from how it is written. */
export interface Detector {
  /** Global; matched once over the whole text. */
  readonly pattern: RegExp
  pieces(match: RegExpExecArray, trust: Trust): readonly Piece[]
}

/** A group of a match as a piece; the expression has the flag `d`. */
export function groupPiece(match: RegExpExecArray, group: string, kind: RedactionKind | null): Piece[] {
  const place = match.indices?.groups?.[group]
  return place === undefined || place[0] === place[1] ? [] : [{ start: place[0], end: place[1], kind }]
}
