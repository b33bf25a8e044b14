import { numbersOf } from '../columns/chunk.ts'
import { decodeRange, type Range } from '../formats/format.ts'
import { URGENCY } from './reading-plan.ts'
import type { TrackedFile } from './tracked-file.ts'

/** Enough to hold a row with a time, little enough to read a dozen times. */
const PROBE_SIZE = 64 * 1024
/** Parts round a time: the one that holds it, and its neighbours. */
const NEIGHBOUR = 16 * 1024 * 1024

/** What a table may call the time of its rows. */
const TIME_COLUMNS = ['time', 'maxTime', 'maxTimestamp']

/** Makes the unread parts round a time (ms as written) the next ones to be read. */
export async function hurryAround(file: TrackedFile, time: number): Promise<void> {
  const [range] = file.identity.ranges
  if (file.waiting.length === 0 || range === undefined || file.identity.ranges.length > 1) return
  const place = await placeOf(file, range, time)
  for (const part of file.waiting) {
    const near = part.range.start <= place + NEIGHBOUR && part.range.end > place - NEIGHBOUR
    if (near && part.urgency === URGENCY.rest) part.urgency = URGENCY.around
  }
}

/** Bisects on the times of rows, which mostly rise: where the clock stepped back the place is near enough. */
async function placeOf(file: TrackedFile, range: Range, time: number): Promise<number> {
  let low = range.start
  let high = range.end
  while (high - low > PROBE_SIZE) {
    const middle = Math.floor((low + high) / 2)
    const found = await firstTimeIn(file, middle, Math.min(middle + PROBE_SIZE, range.end))
    if (found !== null && found <= time) low = middle
    else high = middle
  }
  return low
}

/** The first time that some table states in a stretch of the file. */
async function firstTimeIn({ identity }: TrackedFile, start: number, end: number): Promise<number | null> {
  const part = await decodeRange(identity.format!, identity.source, { start, end, line: 0 })
  for (const [name, schema] of Object.entries(identity.format!.tables)) {
    const chunk = part.tables[name]?.[0]
    if (chunk === undefined) continue
    for (const column of TIME_COLUMNS) {
      const found = numbersOf(chunk, schema, column)?.find((value) => !Number.isNaN(value))
      if (found !== undefined) return found
    }
  }
  return null
}
