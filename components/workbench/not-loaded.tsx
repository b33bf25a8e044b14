'use client'
import type { Snapshot } from '@/lib/engine/snapshot'
import type { Evidence } from '@/lib/words/evidence'

/** A link to a line of a file that is not here keeps its place until the file comes. */
export function NotLoaded({ snapshot, evidence }: { snapshot: Snapshot; evidence: Evidence | null }) {
  if (!evidence || snapshot.files.some((file) => file.id === evidence.file)) return null
  return (
    <p role="status" className="border-warn border-b bg-warn/8 px-12 py-4 text-small">
      This line is in a file you have not opened: <code className="text-mono">{evidence.file}</code>, bytes{' '}
      {evidence.start} to {evidence.end}. Drop it here and the link works.
    </p>
  )
}
