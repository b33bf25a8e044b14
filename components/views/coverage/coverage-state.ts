import type { AnalysisDocument } from '@/lib/analysis/document'
import { words } from '@/lib/language/words'
import { ofServer } from '../../../lib/timeline/of-server.ts'

/** `5 of 7 servers without files`; of logs, where some have other files only. */
export function coverageState(document: AnalysisDocument): string {
  const { servers } = document
  const without = servers.filter((server) => !server.hasLog)
  const others = without.some(({ ensemble, sid }) => ofServer(document, ensemble, sid).files.length > 0)
  return words.coverage.state(servers.length, without.length, others)
}
