/**
 * How an analysis travels to the page. Of a log with thousands of incidents it is tens of megabytes: taking that over at once
 * would hold the page for a second. So its lists go in pieces, each as the text of some of its items, which a page
 * reads in a moment and several times faster than objects; a piece that is as it was is not sent again.
 */
import type { AnalysisDocument } from '../analysis/document.ts'
import type { Snapshot } from '../engine/snapshot.ts'

/** The parts of a snapshot that an analysis makes: all of it can be written as JSON. */
export type Analysed = Pick<Snapshot, 'document' | 'marks' | 'configurations' | 'metrics'>
type Flat = AnalysisDocument & Omit<Analysed, 'document'>

export interface AnalysisPiece {
  readonly list: string
  /** Number of the piece in its list. */
  readonly place: number
  readonly text: string
}

/** All but the lists, and of each list how many pieces it has. */
export interface AnalysisFrame {
  readonly values: Readonly<Record<string, unknown>>
  readonly lists: Readonly<Record<string, number>>
}

/** Characters; read in a few milliseconds. */
const PIECE = 200_000

/** The list as texts that are each a list of some of its items. */
function* textsOf(list: readonly unknown[]): Generator<string> {
  let items: string[] = []
  let length = 0
  for (const item of list) {
    const text = JSON.stringify(item)
    items.push(text)
    length += text.length
    if (length < PIECE) continue
    yield `[${items.join()}]`
    items = []
    length = 0
  }
  if (items.length > 0) yield `[${items.join()}]`
}

/** The engine's end: knows what the page has. */
export class AnalysisTeller {
  readonly #told = new Map<string, string[]>();

  /** Pieces that the page does not have, then the frame that holds all of them together. */
  *tell({ document, ...rest }: Analysed): Generator<AnalysisPiece, AnalysisFrame> {
    const flat: Flat = { ...document, ...rest }
    const values: Record<string, unknown> = {}
    const lists: Record<string, number> = {}
    for (const [name, value] of Object.entries(flat)) {
      if (!Array.isArray(value)) {
        values[name] = value
        continue
      }
      const told = this.#told.get(name) ?? []
      let place = 0
      for (const text of textsOf(value)) {
        if (text !== told[place]) yield { list: name, place, text }
        told[place++] = text
      }
      told.length = place
      this.#told.set(name, told)
      lists[name] = place
    }
    return { values, lists }
  }
}

/** The page's end. */
export class AnalysisHearer {
  readonly #pieces = new Map<string, (readonly unknown[])[]>()
  readonly #lists = new Map<string, readonly unknown[]>()

  hear({ list, place, text }: AnalysisPiece): void {
    const pieces = this.#pieces.get(list) ?? []
    pieces[place] = JSON.parse(text) as readonly unknown[]
    this.#pieces.set(list, pieces)
    this.#lists.delete(list)
  }

  /** A list of which no piece is new is the same array as before. */
  whole({ values, lists }: AnalysisFrame): Analysed {
    const flat: Record<string, unknown> = { ...values }
    for (const [name, length] of Object.entries(lists)) flat[name] = this.#list(name, length)
    const { marks, configurations, metrics, ...document } = flat as unknown as Flat
    return { document, marks, configurations, metrics }
  }

  #list(name: string, length: number): readonly unknown[] {
    const pieces = this.#pieces.get(name) ?? []
    let list = this.#lists.get(name)
    if (list === undefined || pieces.length !== length) {
      pieces.length = length
      list = pieces.flat()
      this.#lists.set(name, list)
    }
    return list
  }
}
