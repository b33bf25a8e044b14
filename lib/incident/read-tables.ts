import type { TableRef } from '../engine/queries.ts'
import type { Snapshot } from '../engine/snapshot.ts'
import { parseEvidence } from '../words/evidence.ts'
import type { BundledTable } from './bundle.ts'
import type { BundleSource } from './bundle-source.ts'
import type { CitedPlace } from './cited-place.ts'
import { shareableRow, shareableTables } from './shareable.ts'

/** A table of so many rows is taken whole, a longer one round what is cited in it. */
const WHOLE = 1_000
const ROUND = 60
/** Of all tables together. */
const MOST_ROWS = 20_000

/** Rows of Kafka files that Offsets and positions draws. */
export async function readTables(
  engine: BundleSource,
  { files, document }: Pick<Snapshot, 'files' | 'document'>,
  cited: readonly CitedPlace[],
  signal?: AbortSignal,
): Promise<BundledTable[]> {
  const ofPartitions = new Set(
    document.partitions.flatMap(({ segments }) => segments.flatMap((segment) => Object.values(segment.files))),
  )
  const tables: BundledTable[] = []
  let left = MOST_ROWS
  for (const { id, kind } of files) {
    if (!ofPartitions.has(id)) continue
    for (const table of shareableTables(kind)) {
      signal?.throwIfAborted()
      const read = await readTable(engine, { file: id, table }, placesIn(id, cited), left)
      left -= read.stretches.reduce((sum, { rows }) => sum + rows.length, 0)
      tables.push(read)
    }
  }
  return tables
}

function placesIn(file: string, cited: readonly CitedPlace[]): readonly number[] {
  return cited.flatMap(({ evidence }) => {
    const place = parseEvidence(evidence)
    return place?.file === file ? [place.start] : []
  })
}

async function readTable(
  engine: BundleSource,
  ref: TableRef,
  places: readonly number[],
  left: number,
): Promise<BundledTable> {
  const { total } = await engine.rows(ref, 0, 0)
  const ranges =
    total <= WHOLE
      ? [{ from: 0, to: total }]
      : withoutOverlap(
          [0, total, ...(await Promise.all(places.map((start) => rowFrom(engine, ref, total, start))))].map((row) => ({
            from: Math.max(0, row - ROUND),
            to: Math.min(total, row + ROUND),
          })),
        )
  const stretches: BundledTable['stretches'][number][] = []
  let free = left
  for (const { from, to } of ranges) {
    if (free <= 0) break
    const { rows } = await engine.rows(ref, from, Math.min(to - from, free))
    stretches.push({ from, rows: rows.map(shareableRow) })
    free -= rows.length
  }
  return { ref, total, stretches }
}

/** The first row that begins at a byte or after it. */
async function rowFrom(engine: BundleSource, ref: TableRef, total: number, start: number): Promise<number> {
  let low = 0
  let high = total
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    const row = (await engine.rows(ref, middle, 1)).rows[0]
    if (row === undefined) return low
    if (Number(row.start) < start) low = middle + 1
    else high = middle
  }
  return low
}

function withoutOverlap(ranges: readonly { from: number; to: number }[]): { from: number; to: number }[] {
  const merged: { from: number; to: number }[] = []
  for (const range of [...ranges].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1)
    if (last !== undefined && range.from <= last.to) last.to = Math.max(last.to, range.to)
    else merged.push({ ...range })
  }
  return merged
}
