import type { ZxidPlot } from './plotted-point'

type Rows = ZxidPlot['rows']

/** Height of a label, so that the next one is apart from it. */
const LABEL = 11

/** Rows whose label has room: the first, and each that is far enough from those before it, with the line that its letters stand on. */
export function rowLabels(
  rows: Rows,
  height: number,
): readonly { readonly text: string; readonly y: number; readonly strong: boolean }[] {
  const shown: Rows[number][] = []
  for (const row of rows) if (shown.every(({ y }) => Math.abs(y - row.y) >= LABEL)) shown.push(row)
  return shown.map((row) => ({ ...row, y: Math.min(height - 2, Math.max(LABEL - 2, row.y + 4)) }))
}
