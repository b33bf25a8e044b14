import type { Postmortem } from '../postmortem.ts'

/** A drawing made from the document alone. */
export interface Figure {
  /** Name of its file, without the ending. */
  readonly id: string
  /** Markup of an `svg` element; colours are `var(--…)` of the page round it. */
  readonly svg: string
  readonly caption: string
}

/** Null where there is nothing to draw. */
export type FigureKind = (postmortem: Postmortem) => Figure | null
