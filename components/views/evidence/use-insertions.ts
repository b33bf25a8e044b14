import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Insertion } from '@/components/evidence/row-plan'
import { linesRevision } from '@/components/evidence/use-lines'
import type { EngineClient } from '@/lib/engine/engine-api'
import type { LineFilter, LineRow } from '@/lib/engine/queries'
import type { Snapshot } from '@/lib/engine/snapshot'
import type { TimePiece } from '@/lib/timeline/time-scale'
import { type Evidence, formatEvidence } from '@/lib/words/evidence'
import type { InsertedRow } from './inserted-row'
import { traceLines } from './trace-lines'

const NONE: readonly Insertion<InsertedRow>[] = []
const BEGINNING = -8.64e15
/** Bytes of a record that are read to unfold it. */
const TRACE_LIMIT = 256 * 1024

export interface Insertions {
  /** Gaps of the time axis; only where no filter thins the lines. */
  readonly gaps: readonly TimePiece[]
  /** Records whose traces are unfolded. */
  readonly unfolded: readonly Evidence[]
  /** The selected line, where the filter leaves it out. */
  readonly outside: LineRow | null
}

/** Finds where each inserted row stands among the lines of the filter, one after the other. */
export function useInsertions(engine: EngineClient, snapshot: Snapshot, filter: LineFilter, wanted: Insertions) {
  const { data } = useQuery({
    queryKey: ['insertions', linesRevision(snapshot), filter, wanted],
    queryFn: () => insertionsOf(engine, filter, wanted),
    placeholderData: keepPreviousData,
    gcTime: 30_000,
    retry: 3,
    retryDelay: 50,
  })
  return data ?? NONE
}

async function insertionsOf(engine: EngineClient, filter: LineFilter, { gaps, unfolded, outside }: Insertions) {
  const found: Insertion<InsertedRow>[] = []
  for (const { from, to, covered } of gaps)
    found.push({ before: await linesBefore(engine, filter, to), rows: [{ kind: 'gap', from, to, covered }] })
  for (const evidence of unfolded) {
    const row = await engine.locateLine(filter, evidence)
    if (row < 0) continue
    const bytes = await engine.bytes(
      evidence.file,
      evidence.start,
      Math.min(evidence.end, evidence.start + TRACE_LIMIT),
    )
    const of = formatEvidence(evidence)
    const lines = traceLines(new TextDecoder().decode(bytes))
    found.push({ before: row + 1, rows: lines.map((text, number) => ({ kind: 'frame', text, of, number })) })
  }
  if (outside !== null)
    found.push({
      before: await linesBefore(engine, filter, outside.time ?? BEGINNING),
      rows: [{ kind: 'outside', line: outside }],
    })
  return found
}

async function linesBefore(engine: EngineClient, filter: LineFilter, time: number): Promise<number> {
  if (time <= BEGINNING) return 0
  return (await engine.lines({ ...filter, range: { from: BEGINNING, to: time } }, 0, 0)).total
}
