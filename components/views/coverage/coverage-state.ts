import type { AnalysisDocument } from '@/lib/analysis/document'

/** `5 of 7 servers without files` */
export function coverageState({ servers }: AnalysisDocument): string {
  const without = servers.filter((server) => !server.hasLog).length
  const noun = servers.length === 1 ? 'server' : 'servers'
  return without === 0
    ? `${servers.length} of ${servers.length} ${noun} with files`
    : `${without} of ${servers.length} ${noun} without files`
}
