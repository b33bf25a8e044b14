import { GridRow, WaitingRow } from '@/components/evidence/grid'
import type { RowAttributes } from '@/components/evidence/virtual-rows'
import { classNames } from '@/components/ui/class-names'
import type { LineRow } from '@/lib/engine/queries'
import { words } from '@/lib/language/words'
import type { ServerLane } from '@/lib/timeline/server-lanes'
import type { ViewProps } from '../view'
import { dayOf } from './day-change'
import { InsertedCells } from './inserted-cells'
import { LINE_COLUMNS, LineCells } from './line-cells'
import { placeOf } from './related-lines'
import { bracketOf } from './same-instant'
import type { MergedLines } from './use-merged-lines'

export interface ShownRowProps {
  readonly shown: number
  readonly attributes: RowAttributes
  readonly lines: MergedLines
  readonly selection: ViewProps['selection']
  readonly t0: number | null
  /** Whose clock T0 is of. */
  readonly t0Clock: number | null
  /** Places of the finding's chain. */
  readonly related: ReadonlySet<string>
  readonly hits: RegExp | null
  readonly underCursor: boolean
  /** The first row in sight. */
  readonly firstShown: number
  laneOf(ensemble: string | null, sid: number): ServerLane | undefined
  isUnfolded(line: LineRow): boolean
  onChoose(line: LineRow): void
  onUnfold(line: LineRow): void
}

/** A row of the list: a line, or what stands between lines. */
export function ShownRow({
  shown,
  attributes,
  lines,
  selection,
  t0,
  t0Clock,
  hits,
  underCursor,
  ...rest
}: ShownRowProps) {
  const planned = lines.plan.at(shown)
  if (planned.kind === 'inserted' && planned.item.kind !== 'outside')
    return <InsertedCells item={planned.item} underCursor={underCursor} {...attributes} />
  const line = lines.shownLine(shown)
  if (line === null) return <WaitingRow underCursor={underCursor} {...attributes} />

  const place = placeOf(line)[0]!
  const selected = placeOf(selection.evidence)[0] === place
  return (
    <GridRow
      {...attributes}
      selected={selected}
      related={rest.related.has(place)}
      underCursor={underCursor}
      onClick={() => rest.onChoose(line)}
      className={classNames(LINE_COLUMNS, 'pr-8 pl-11')}
    >
      <LineCells
        line={line}
        lane={line.sid === null ? undefined : rest.laneOf(line.ensemble, line.sid)}
        t0={t0}
        otherClock={t0Clock !== null && line.sid !== t0Clock}
        bracket={planned.kind === 'row' ? bracketOf(lines.lineAt, planned.row) : null}
        selected={selected}
        hits={hits}
        date={planned.kind === 'row' ? dayOf(lines.lineAt, planned.row, shown === rest.firstShown) : null}
        tag={planned.kind === 'inserted' ? words.evidence.filter.outside : null}
        unfolded={rest.isUnfolded(line)}
        onUnfold={() => rest.onUnfold(line)}
      />
    </GridRow>
  )
}
