import { GridCell, GridRow, type GridRowProps } from '@/components/evidence/grid'
import { words } from '@/lib/language/words'
import { formatDuration, formatMs } from '@/lib/words/duration'
import { formatClock } from '@/lib/words/time'
import type { InsertedRow } from './inserted-row'

const { gap } = words.evidence

/** A stretch without lines, or a frame of an unfolded trace. */
export function InsertedCells({ item, ...row }: GridRowProps & { item: Exclude<InsertedRow, { kind: 'outside' }> }) {
  if (item.kind === 'frame')
    return (
      <GridRow {...row} className="flex pr-8 pl-[243px] wide:pl-[271px]">
        <GridCell className="text-ink3">{item.text}</GridCell>
      </GridRow>
    )
  return (
    <GridRow {...row} className="hatched flex px-11">
      <GridCell className="font-sans text-ink3 text-note">
        {gap.before(item.covered)}{' '}
        <b title={formatMs(item.to - item.from)} className="font-medium text-ink2">
          {formatDuration(item.to - item.from)}
        </b>
        {gap.after(item.covered, formatClock(item.from), formatClock(item.to))}
      </GridCell>
    </GridRow>
  )
}
