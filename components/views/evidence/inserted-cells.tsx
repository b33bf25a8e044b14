import { GridCell, GridRow, type GridRowProps } from '@/components/evidence/grid'
import { formatDuration, formatMs } from '@/lib/words/duration'
import { formatClock } from '@/lib/words/time'
import type { InsertedRow } from './inserted-row'

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
        {item.covered ? 'Covered and quiet' : 'No line in any file'} for{' '}
        <b title={formatMs(item.to - item.from)} className="font-medium text-ink2">
          {formatDuration(item.to - item.from)}
        </b>
        , {formatClock(item.from)} to {formatClock(item.to)}
        {item.covered ? '' : ': not assumed quiet'}
      </GridCell>
    </GridRow>
  )
}
