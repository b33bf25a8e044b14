import { serverLanes } from '@/components/views/server-lanes'
import type { AnalysisDocument, Finding, Role } from '@/lib/analysis/document'
import { parseTime } from '@/lib/words/time'

/** The colour of a server's badge where no T0 is chosen: its role when the finding's cause acted. */
export function badgeRole(
  document: AnalysisDocument,
  finding: Finding | null,
  ensemble: string | null,
  sid: number,
): { readonly role: Role; readonly hasFiles: boolean } {
  const acted = finding?.chain.find(({ step }) => step === 'detector' || step === 'action') ?? finding?.chain[0]
  const t0 = parseTime(acted?.at ?? finding?.from)
  const lane = serverLanes(document, { t0, ensemble, order: 'id' }).find(
    (each) => each.sid === sid && (ensemble === null || each.ensemble === ensemble),
  )
  return { role: lane?.role ?? 'unknown', hasFiles: lane?.hasFiles ?? false }
}
