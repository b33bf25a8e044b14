import { type RefObject, useEffect, useEffectEvent, useRef } from 'react'
import type { VirtualRowsHandle } from '@/components/evidence/virtual-rows'

/**
 * Brings the selected row to the middle when another place is selected or the filter changes, not when rows arrive. A row
 * that was chosen in the list itself stays where it is: `chosenHere` holds its key.
 */
export function useReveal(
  rows: RefObject<VirtualRowsHandle | null>,
  chosenHere: RefObject<string>,
  selected: string,
  filter: string,
  row: number | null,
): void {
  const done = useRef('')
  const onRow = useEffectEvent((target: number) => {
    const key = `${selected} ${filter}`
    if (done.current === key) return
    done.current = key
    rows.current?.reveal(target, chosenHere.current === selected ? 'nearest' : 'centre')
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: a selection or a filter may change and keep the row's number
  useEffect(() => {
    if (row !== null) onRow(row)
  }, [row, selected, filter])
}
