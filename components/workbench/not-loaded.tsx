'use client'
import { useQuery } from '@tanstack/react-query'
import type { EngineClient } from '@/lib/engine/engine-api'
import type { Snapshot } from '@/lib/engine/snapshot'
import { words } from '@/lib/language/words'
import { type Evidence, formatEvidence } from '@/lib/words/evidence'
import { formatSize } from '@/lib/words/size'

export interface NotLoadedProps {
  snapshot: Snapshot
  engine: EngineClient
  evidence: Evidence | null
}

/** A link to a line of a file that is not here keeps its place until the file comes. */
export function NotLoaded({ snapshot, engine, evidence }: NotLoadedProps) {
  const file = snapshot.files.find(({ id }) => id === evidence?.file)
  const isElsewhere = file?.state === 'elsewhere'
  // Of a shared incident: what was cited of the file is here all the same.
  const { data: isCited } = useQuery({
    queryKey: ['cited', evidence && formatEvidence(evidence), isElsewhere],
    queryFn: async () => (await engine.bytes(evidence!.file, evidence!.start, evidence!.end)).length > 0,
    enabled: evidence !== null && isElsewhere,
  })
  if (!evidence || (file && !(isElsewhere && isCited === false))) return null
  const place = file ? formatSize(file.size) : words.shared.bytes(evidence.start, evidence.end)
  return (
    <p role="status" className="border-warn border-b bg-warn/8 px-12 py-4 text-small">
      {words.shared.notHere(file?.fingerprint ?? evidence.file, place)}
    </p>
  )
}
