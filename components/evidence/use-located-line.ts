import { useQuery } from '@tanstack/react-query'
import type { EngineClient } from '@/lib/engine/engine-api'
import type { LineFilter, LineRow } from '@/lib/engine/queries'
import type { Snapshot } from '@/lib/engine/snapshot'
import { type Evidence, formatEvidence } from '@/lib/words/evidence'
import { linesRevision } from './use-lines'

const ALL: LineFilter = { text: '', range: null }

/** The row of a place among the lines of the filter; -1 where the filter leaves it out or it is no log line, null while it is looked for. */
export function useLocatedLine(
  engine: EngineClient,
  snapshot: Snapshot,
  filter: LineFilter,
  evidence: Evidence | null,
) {
  const { data } = useQuery({
    queryKey: ['locate', linesRevision(snapshot), filter, evidence && formatEvidence(evidence)],
    queryFn: () => engine.locateLine(filter, evidence!),
    enabled: evidence !== null,
    gcTime: 30_000,
    retry: 3,
    retryDelay: 50,
  })
  return data ?? null
}

/** The record of a log that a place is in, whatever the filter is. */
export function useLineAt(engine: EngineClient, snapshot: Snapshot, evidence: Evidence | null): LineRow | null {
  const { data } = useQuery({
    queryKey: ['line', linesRevision(snapshot), evidence && formatEvidence(evidence)],
    queryFn: async () => {
      const row = await engine.locateLine(ALL, evidence!)
      return row < 0 ? null : ((await engine.lines(ALL, row, 1)).rows[0] ?? null)
    },
    enabled: evidence !== null,
    gcTime: 30_000,
    retry: 3,
    retryDelay: 50,
  })
  return data ?? null
}
