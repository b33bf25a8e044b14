import type { LineRow } from '@/lib/engine/queries'
import { formatDate } from '@/lib/words/time'

/** The date of a line where it is another one than that of the line above; of the first line in sight always. */
export function dayOf(rowAt: (row: number) => LineRow | null, row: number, isFirst: boolean): string | null {
  const time = rowAt(row)?.time ?? null
  if (time === null) return null
  const before = rowAt(row - 1)?.time ?? null
  const isNew = before !== null && formatDate(before) !== formatDate(time)
  return isFirst || isNew ? formatDate(time) : null
}
