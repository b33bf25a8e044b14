import type { ComponentProps } from 'react'
import { classNames } from '@/components/ui/class-names'
import { words } from '@/lib/language/words'

/** A cell of a row of `VirtualRows`. */
export function GridCell({ className, ...rest }: ComponentProps<'span'>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: ten million rows cannot be a table; the grid has the focus
    <span role="gridcell" data-slot="grid-cell" className={classNames('block min-w-0 truncate', className)} {...rest} />
  )
}

/** A name of a column. */
export function GridHead({ className, ...rest }: ComponentProps<'span'>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: ten million rows cannot be a table; the grid has the focus
    <span
      role="columnheader"
      data-slot="grid-head"
      className={classNames('block min-w-0 truncate font-medium font-sans text-ink3 text-note', className)}
      {...rest}
    />
  )
}

export interface GridRowProps extends ComponentProps<'div'> {
  /** The bytes that are selected. */
  selected?: boolean
  /** Of the same chain of findings as the selection. */
  related?: boolean
  /** Where the keys are. */
  underCursor?: boolean
}

/** A row of `VirtualRows`: its keys are the grid's, so only the pointer is listened to. */
export function GridRow({ selected = false, related = false, underCursor = false, className, ...rest }: GridRowProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: the grid has the focus and names its active row
    <div
      role="row"
      data-slot="grid-row"
      aria-selected={selected}
      className={classNames(
        'cursor-default items-center whitespace-nowrap',
        selected ? 'bg-selected shadow-[inset_2px_0_0_var(--accent)]' : related ? 'bg-accent/6' : 'hover:bg-raised',
        underCursor && !selected && 'ring-1 ring-strong ring-inset',
        className,
      )}
      {...rest}
    />
  )
}

/** What stands where rows are on their way. */
export function WaitingRow(props: GridRowProps) {
  return (
    <GridRow {...props} className="flex px-11">
      <GridCell className="h-6 w-3/5 rounded-full bg-grid">
        <span className="sr-only">{words.evidence.waiting}</span>
      </GridCell>
    </GridRow>
  )
}
