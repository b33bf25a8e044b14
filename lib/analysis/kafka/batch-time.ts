import type { Table } from '../../columns/table.ts'
import { dumpTables } from '../../formats/kafka/dump-tables.ts'
import { CRC_RIGHT, segmentTables } from '../../formats/kafka/segment-tables.ts'
import { type OpenedFile, partTables } from '../../model/opened-file.ts'
import { parseEvidence } from '../../words/evidence.ts'

/** When what stands at a place was written: the time of its batch, or of the last one before it whose CRC is right. */
export type TimeOfPlace = (evidence: string) => number | null

export function timeOfPlaceIn(files: readonly OpenedFile[]): TimeOfPlace {
  const byId = new Map(files.map((file) => [file.id, file]))
  return (text) => {
    const evidence = parseEvidence(text)
    const file = evidence === null ? undefined : byId.get(evidence.file)
    if (evidence === null || file === undefined) return null
    const batches =
      file.kind === 'kafka/segment'
        ? partTables(file, 'batches', segmentTables.batches).map(({ table }) => placesIn(table, 'crcOk'))
        : file.kind === 'kafka/dump-text'
          ? partTables(file, 'batches', dumpTables.batches).map(({ table }) => placesIn(table, 'isValid'))
          : []
    for (const places of batches.reverse()) {
      const time = places(evidence.start)
      if (time !== null) return time
    }
    return null
  }
}

/** The time of the last batch of a table that begins at a place or before it and is `right`. */
function placesIn<F extends string>(
  table: Table<{ readonly start: Numbers; readonly maxTimestamp: Numbers } & { readonly [K in F]: 'u8' | 'narrow' }>,
  right: F,
): (place: number) => number | null {
  return (place) => {
    let row = -1
    for (let [low, high] = [0, table.length]; low < high; ) {
      const middle = (low + high) >>> 1
      if (table.get('start', middle) <= place) [row, low] = [middle, middle + 1]
      else high = middle
    }
    for (; row >= 0; row--) {
      const time = table.get('maxTimestamp', row)
      if ((table.get(right, row) as number) === CRC_RIGHT && time >= 0) return time
    }
    return null
  }
}

type Numbers = 'f64' | 'narrow'
