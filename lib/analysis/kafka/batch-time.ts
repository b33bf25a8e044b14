import { dumpTables } from '../../formats/kafka/dump-tables.ts'
import { segmentTables } from '../../formats/kafka/segment-tables.ts'
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
    if (file.kind === 'kafka/segment')
      return latestBefore(file, 'batches', segmentTables.batches, 'crcOk', evidence.start)
    if (file.kind === 'kafka/dump-text')
      return latestBefore(file, 'batches', dumpTables.batches, 'isValid', evidence.start)
    return null
  }
}

function latestBefore<S extends typeof segmentTables.batches | typeof dumpTables.batches>(
  file: OpenedFile,
  name: string,
  schema: S,
  flag: 'crcOk' | 'isValid',
  place: number,
): number | null {
  let latest: number | null = null
  for (const { table } of partTables(file, name, schema)) {
    for (const { length, columns } of table.chunks) {
      const starts = columns.start as Float64Array
      const times = columns.maxTimestamp as Float64Array
      const right = columns[flag as keyof S] as unknown as Uint8Array
      if (length > 0 && starts[0]! > place) return latest
      for (let at = 0; at < length && starts[at]! <= place; at++) {
        if (right[at] === 1 && times[at]! >= 0) latest = times[at]!
      }
    }
  }
  return latest
}
