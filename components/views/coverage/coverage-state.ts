import type { AnalysisDocument } from '@/lib/analysis/document'
import { words } from '@/lib/language/words'

/** `5 of 7 servers without files` */
export function coverageState({ servers }: AnalysisDocument): string {
  const without = servers.filter((server) => !server.hasLog).length
  return words.coverage.state(servers.length, without)
}
