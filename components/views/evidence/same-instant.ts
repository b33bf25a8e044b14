import type { LineRow } from '@/lib/engine/queries'

/** How far a run of one time is followed: longer ones are cut, their brackets stay. */
const REACH = 64

export type Bracket = 'first' | 'middle' | 'last'

/**
 * Lines of several servers with one time as written: their order between servers is not known. Where the row stands in
 * such a run; null where its order is the file's.
 */
export function bracketOf(rowAt: (row: number) => LineRow | null, row: number): Bracket | null {
  const line = rowAt(row)
  if (line === null || line.time === null) return null
  const above = sameTime(rowAt, row, line, -1)
  const below = sameTime(rowAt, row, line, 1)
  if (above.rows + below.rows === 0 || !(above.others || below.others)) return null
  return above.rows === 0 ? 'first' : below.rows === 0 ? 'last' : 'middle'
}

function sameTime(rowAt: (row: number) => LineRow | null, row: number, line: LineRow, step: 1 | -1) {
  let rows = 0
  let others = false
  for (let at = row + step; rows < REACH; at += step) {
    const next = rowAt(at)
    if (next === null || next.time !== line.time) break
    others ||= next.sid !== line.sid || (line.sid === null && next.file !== line.file)
    rows += 1
  }
  return { rows, others }
}
