import { useMemo, useState } from 'react'
import { planRows, type RowPlan } from '@/components/evidence/row-plan'
import { rowAt, useLines } from '@/components/evidence/use-lines'
import { useLineAt, useLocatedLine } from '@/components/evidence/use-located-line'
import type { LineFilter, LinePage, LineRow } from '@/lib/engine/queries'
import type { Evidence } from '@/lib/words/evidence'
import type { ViewProps } from '../view'
import type { InsertedRow } from './inserted-row'
import { useInsertions } from './use-insertions'

const NO_GAPS: never[] = []

export interface MergedLines {
  readonly page: LinePage | null
  /** Rows of the filter. */
  readonly total: number
  readonly plan: RowPlan<InsertedRow>
  /** Row of the filter where the selection is, or would be: hits are counted from it. */
  readonly selectedAt: { readonly row: number; readonly outside: boolean } | null
  /** The row on screen that is selected. */
  readonly selectedRow: number | null
  /** No log holds the selection. */
  readonly elsewhere: boolean
  /** A row of the filter; null while it is on its way. */
  lineAt(row: number): LineRow | null
  /** The line of a row on screen; null for what stands between lines. */
  shownLine(shown: number | null): LineRow | null
}

/** The lines in sight, with what stands between them, and where the selection is among them. */
export function useMergedLines(
  { engine, snapshot, selection, scale }: ViewProps,
  filter: LineFilter,
  unfolded: readonly Evidence[],
  sight: { readonly first: number; readonly end: number },
): MergedLines {
  const filtered = filter.text !== ''
  const located = useLocatedLine(engine, snapshot, filter, selection.evidence)
  const selectedLine = useLineAt(engine, snapshot, selection.evidence)
  const outside = located === -1 && filtered ? selectedLine : null
  const gaps = useMemo(
    () => (filtered ? NO_GAPS : scale.pieces.filter((piece) => piece.kind === 'fold')),
    [filtered, scale],
  )
  const insertions = useInsertions(engine, snapshot, filter, { gaps, unfolded, outside })

  // How many rows a filter leaves comes with its first answer.
  const [known, setKnown] = useState<{ filter: string | null; total: number }>({ filter: null, total: 0 })
  const total = known.filter === filter.text ? known.total : filtered ? 0 : snapshot.lines.total
  const plan = useMemo(() => planRows(total, insertions), [total, insertions])
  const wanted = plan.engineRows(sight.first, sight.end)
  const { page, outdated } = useLines(engine, snapshot, filter, wanted.first, wanted.end)
  if (page !== null && !outdated && (page.total !== known.total || known.filter !== filter.text))
    setKnown({ filter: filter.text, total: page.total })

  const block = outside === null ? undefined : insertions.find(({ rows }) => rows[0]?.kind === 'outside')
  const selectedAt = block
    ? { row: block.before, outside: true }
    : located !== null && located >= 0
      ? { row: located, outside: false }
      : null
  const lineAt = (row: number) => rowAt(page, row)
  return {
    page: outdated ? null : page,
    total,
    plan,
    selectedAt,
    selectedRow: selectedAt && plan.shownRow(selectedAt.row) - (selectedAt.outside ? 1 : 0),
    elsewhere: selection.evidence !== null && located === -1 && !filtered,
    lineAt,
    shownLine(shown) {
      if (shown === null || shown >= plan.total) return null
      const planned = plan.at(shown)
      if (planned.kind === 'row') return lineAt(planned.row)
      return planned.item.kind === 'outside' ? planned.item.line : null
    },
  }
}
