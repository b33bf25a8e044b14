import type { AnalysisDocument } from '../analysis/document.ts'
import type { Analysed } from './messages.ts'

/**
 * What an analysis of very many files is told in: whoever gets it reads a message in one go, so none is so long that the page would
 * stop for it.
 */
export interface Piece {
  readonly list: ListName
  readonly items: readonly unknown[]
}

type ListOf<T> = { [K in keyof T]: T[K] extends readonly unknown[] ? K & string : never }[keyof T]
type ListName = ListOf<AnalysisDocument> | Exclude<ListOf<Analysed>, 'metrics'>

const BESIDE = ['marks', 'configurations'] as const
/** Takes about as long to read as a frame. */
const LENGTH = 1_000

/** The long lists in pieces, and the analysis without them. */
export function inPieces(analysis: Analysed): { pieces: Piece[]; rest: Analysed } {
  const pieces: Piece[] = []
  const emptied = <T extends object>(lists: T): T =>
    Object.fromEntries(
      Object.entries(lists).map(([list, items]) => {
        if (!Array.isArray(items) || items.length <= LENGTH) return [list, items]
        for (let from = 0; from < items.length; from += LENGTH)
          pieces.push({ list: list as ListName, items: items.slice(from, from + LENGTH) })
        return [list, []]
      }),
    ) as T
  const { document, metrics, ...beside } = analysis
  return { pieces: pieces, rest: { ...emptied(beside), metrics, document: emptied(document) } }
}

/** The analysis with its long lists. */
export function ofPieces(rest: Analysed, pieces: readonly Piece[]): Analysed {
  if (pieces.length === 0) return rest
  const lists = new Map<string, unknown[]>()
  for (const { list, items } of pieces) {
    const whole = lists.get(list)
    if (whole === undefined) lists.set(list, [...items])
    else for (const item of items) whole.push(item)
  }
  const filled = <T extends object>(some: T, names: readonly string[]): T => ({
    ...some,
    ...Object.fromEntries([...lists].filter(([list]) => names.includes(list))),
  })
  return { ...filled(rest, BESIDE), document: filled(rest.document, Object.keys(rest.document)) }
}
