import type { ComponentProps } from 'react'
import { classNames } from './class-names'

/** Rows of 24 pixels under a head that stays. Cells with `data-number` are right-aligned figures. */
export function Table({ className, ...rest }: ComponentProps<'table'>) {
  return (
    <table
      data-slot="table"
      className={classNames(
        'w-full border-collapse text-small [&_[data-number]]:mono [&_[data-number]]:text-right [&_[data-number]]:text-mono',
        className,
      )}
      {...rest}
    />
  )
}

export function HeadCell({ className, ...rest }: ComponentProps<'th'>) {
  return (
    <th
      scope="col"
      data-slot="head-cell"
      className={classNames(
        'sticky top-0 z-1 whitespace-nowrap border-line border-b bg-pane px-8 py-4 text-left font-medium text-ink3 text-note',
        className,
      )}
      {...rest}
    />
  )
}

export function Cell({ className, ...rest }: ComponentProps<'td'>) {
  return (
    <td
      data-slot="cell"
      className={classNames('h-24 whitespace-nowrap border-grid border-b px-8', className)}
      {...rest}
    />
  )
}
