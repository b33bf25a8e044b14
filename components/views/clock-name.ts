import type { AnalysisDocument } from '@/lib/analysis/document'
import { words } from '@/lib/language/words'
import type { TimeMode } from './view'

/** Whose clock the axis shows. */
export function clockName(document: AnalysisDocument, mode: TimeMode): string {
  if (mode === 't0') return words.charts.clocks.t0
  if (mode === 'utc') return words.charts.clocks.utc
  const logs = document.files.filter((file) => file.kind === 'zookeeper/server-log')
  // The clock of the document is UTC for every file whose zone is known.
  const known = logs.filter((file) => file.zone.name !== null).length
  if (known === logs.length) return words.charts.clocks.utc
  return known === 0 ? words.charts.clocks.log : words.charts.clocks.both
}
