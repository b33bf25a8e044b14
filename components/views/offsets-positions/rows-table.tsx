'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react'
import { GridCell, GridHead, GridRow, WaitingRow } from '@/components/evidence/grid'
import { useRowHeight } from '@/components/evidence/use-row-height'
import { VirtualRows, type VirtualRowsHandle } from '@/components/evidence/virtual-rows'
import { classNames } from '@/components/ui/class-names'
import type { EngineClient } from '@/lib/engine/engine-api'
import type { Evidence } from '@/lib/words/evidence'
import { type ColumnTrack, tracksOf, widthOf } from './column-tracks'
import { firstRowFrom, type RowSource, type TableRow } from './row-source'

const STEP = 100

export interface Column<T> extends ColumnTrack {
  readonly name: string
  readonly left?: boolean
  cell(row: T, number: number, before: T | null): ReactNode
}

export interface RowsTableProps<T extends { readonly evidence: Evidence }> {
  readonly label: string
  readonly engine: EngineClient
  readonly source: RowSource
  readonly columns: readonly Column<T>[]
  readonly selected: Evidence | null
  read(row: TableRow, file: string): T
  /** Marked: of the time that is chosen elsewhere. */
  isRelated?(row: T): boolean
  onSelect(row: T): void
}

/** Rows of a segment, as many as it has: each selects its bytes. */
export function RowsTable<T extends { readonly evidence: Evidence }>({
  label,
  engine,
  source,
  columns,
  selected,
  ...props
}: RowsTableProps<T>) {
  const [sight, setSight] = useState({ first: 0, end: 0 })
  const [cursor, setCursor] = useState<number | null>(null)
  const rows = useRef<VirtualRowsHandle>(null)
  const rowHeight = useRowHeight()
  const from = Math.max(0, Math.floor(sight.first / STEP) - 1) * STEP
  const count = Math.min(source.count, (Math.ceil(sight.end / STEP) + 1) * STEP) - from
  const { data } = useQuery({
    queryKey: ['rows', source, from, count],
    queryFn: () => engine.rows(source.ref, source.first + from, count),
    placeholderData: keepPreviousData,
    gcTime: 30_000,
  })
  const rowAt = (row: number): T | null => {
    const found = data?.rows[row + source.first - data.from]
    return found === undefined ? null : props.read(found, source.ref.file)
  }

  const { data: selectedRow = null } = useQuery({
    queryKey: ['selected-row', source, selected?.file, selected?.start],
    queryFn: async () => {
      const at = await firstRowFrom(engine, source, 'start', selected!.start)
      const found = at < source.count ? (await engine.rows(source.ref, source.first + at, 1)).rows[0] : undefined
      return found?.start === selected!.start ? at : null
    },
    enabled: selected !== null && selected.file === source.ref.file,
  })
  const reveal = useEffectEvent((row: number) =>
    rows.current?.reveal(row, sight.end > 0 && row >= sight.first && row < sight.end ? 'nearest' : 'centre'),
  )
  const laidOut = sight.end > 0
  useEffect(() => {
    if (selectedRow !== null && laidOut) reveal(selectedRow)
  }, [selectedRow, laidOut])

  const template = { gridTemplateColumns: tracksOf(columns) }
  const place = cursor ?? selectedRow

  function onKey(event: KeyboardEvent) {
    const row = place === null ? null : rowAt(place)
    if (event.key !== 'Enter' || row === null) return
    event.preventDefault()
    event.stopPropagation()
    props.onSelect(row)
  }

  const header = (
    // biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: the grid has the focus and names its active row
    <div
      role="row"
      aria-rowindex={1}
      style={template}
      className="grid h-full items-center gap-8 border-line border-b bg-pane px-11"
    >
      {columns.map(({ name, left }) => (
        <GridHead key={name} className={left ? 'text-left' : 'text-right'}>
          {name}
        </GridHead>
      ))}
    </div>
  )
  return (
    <VirtualRows
      ref={rows}
      label={label}
      count={source.count}
      rowHeight={rowHeight}
      minWidth={widthOf(columns)}
      cursor={place}
      header={header}
      className="h-full"
      onCursor={setCursor}
      onSight={(first, end) => setSight({ first, end })}
      onKey={onKey}
      renderRow={(number, attributes) => {
        const row = rowAt(number)
        if (row === null) return <WaitingRow key={number} {...attributes} />
        const isSelected = selectedRow === number
        return (
          <GridRow
            key={number}
            {...attributes}
            style={{ ...attributes.style, ...template }}
            selected={isSelected}
            related={props.isRelated?.(row) ?? false}
            underCursor={place === number}
            onClick={() => {
              setCursor(number)
              props.onSelect(row)
            }}
            className="mono grid gap-8 px-11 text-mono"
          >
            {columns.map(({ name, left, cell }) => (
              <GridCell key={name} className={classNames(!left && 'text-right')}>
                {cell(row, number, number > 0 ? rowAt(number - 1) : null)}
              </GridCell>
            ))}
          </GridRow>
        )
      }}
    />
  )
}
