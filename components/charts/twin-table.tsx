'use client'
import type { ReactNode } from 'react'
import { Cell, HeadCell, Table } from '@/components/ui/table'
import { words } from '@/lib/language/words'

export interface TwinColumn<Row> {
  readonly name: string
  readonly number?: boolean
  cell(row: Row): ReactNode
}

export interface TwinTableProps<Row> {
  readonly caption: string
  readonly columns: readonly TwinColumn<Row>[]
  readonly rows: readonly Row[]
  keyOf(row: Row, place: number): string
  isSelected?(row: Row): boolean
  /** What the button in the first cell of a row does. */
  onRow?(row: Row): void
}

const MOST_ROWS = 1_000

/** The rows behind a drawing: what screen readers read, and everyone else who prefers figures. */
export function TwinTable<Row>({ caption, columns, rows, keyOf, isSelected, onRow }: TwinTableProps<Row>) {
  const shown = rows.slice(0, MOST_ROWS)
  return (
    <Table>
      <caption className="px-11 py-6 text-left font-semibold text-ink2 text-note">
        {rows.length > MOST_ROWS ? words.charts.firstRows(caption, MOST_ROWS, rows.length) : caption}
      </caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <HeadCell key={column.name} data-number={column.number || undefined}>
              {column.name}
            </HeadCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map((row, place) => (
          <tr
            key={keyOf(row, place)}
            className="hover:bg-raised aria-[current=true]:bg-selected"
            aria-current={isSelected?.(row) || undefined}
          >
            {columns.map((column, i) => (
              <Cell key={column.name} data-number={column.number || undefined}>
                {i === 0 && onRow ? (
                  <button type="button" className="h-full w-full text-left text-accent" onClick={() => onRow(row)}>
                    {column.cell(row)}
                  </button>
                ) : (
                  column.cell(row)
                )}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
