import { words } from '../../../language/words.ts'
import type { Postmortem } from '../postmortem.ts'
import { electionFigure } from './election-figure.ts'
import { epochFigure } from './epoch-figure.ts'
import type { Figure, FigureKind } from './figure.ts'
import { partitionFigure } from './partition-figure.ts'

const FIGURES: readonly FigureKind[] = [electionFigure, epochFigure, partitionFigure]

/** Those that have something to show, numbered in the order in which they stand. */
export function figuresOf(postmortem: Postmortem): readonly Figure[] {
  return FIGURES.flatMap((figure) => figure(postmortem) ?? []).map((figure, i) => ({
    ...figure,
    caption: words.postmortem.figures.number(i + 1, figure.caption),
  }))
}
