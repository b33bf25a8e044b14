import type { Evidence } from '../../words/evidence.ts'

/** A piece of a sentence or cell. Formats decide what it looks like; its text is never markup. */
export type Piece =
  | string
  | { readonly kind: 'strong'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  /** A place in a file: on the page it leads there. */
  | { readonly kind: 'place'; readonly text: string; readonly title: string; readonly evidence: Evidence }
  /** Stays on one line. */
  | { readonly kind: 'whole'; readonly text: string }
  /** A distance whose ends lie on two clocks. */
  | { readonly kind: 'two-clocks'; readonly text: string }

export type Text = readonly Piece[]

export interface Row {
  readonly cells: readonly Text[]
  /** `note`: written by people. `open`: not in the files. */
  readonly tone?: 'note' | 'open'
}

export type Block =
  /** `loud`: nobody should overlook it. */
  | { readonly kind: 'paragraph'; readonly text: Text; readonly tone?: 'loud' | 'quiet' }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly Row[] }
  | { readonly kind: 'list'; readonly items: readonly Text[] }
  | { readonly kind: 'command'; readonly text: string }
  | { readonly kind: 'figure'; readonly id: string; readonly svg: string; readonly caption: string }

/** What a piece says, without its looks. */
export function plainText(text: Text): string {
  return text.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('')
}
