import type { AnalysisDocument } from '@/lib/analysis/document'
import type { TimeMode } from './view'

/** Whose clock the axis shows. */
export function clockName(document: AnalysisDocument, mode: TimeMode): string {
  if (mode === 't0') return 'distance from T0'
  if (mode === 'utc') return 'UTC'
  const logs = document.files.filter((file) => file.kind === 'zookeeper/server-log')
  // The clock of the document is UTC for every file whose zone is known.
  const known = logs.filter((file) => file.zone.name !== null).length
  if (known === logs.length) return 'UTC'
  return known === 0 ? 'log time, no zone' : 'UTC, some no zone'
}
