import type { AnalysisDocument } from '@/lib/analysis/document'
import type { TimeMode } from './view'

/** Whose clock the axis shows. */
export function clockName(document: AnalysisDocument, mode: TimeMode): string {
  if (mode === 't0') return 'distance from T0'
  if (mode === 'utc') return 'UTC'
  const logs = document.files.filter((file) => file.kind === 'zookeeper/server-log')
  return logs.some((file) => file.zone.source === 'unknown') ? 'log time, no zone' : 'log time'
}
