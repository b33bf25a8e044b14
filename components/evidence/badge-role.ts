import type { AnalysisDocument, Finding, Role } from '@/lib/analysis/document'
import { parseTime } from '@/lib/words/time'

/**
 * The role that gives a server's badge its colour: one for the whole incident, the one it held when the incident began.
 * A server that was gone by then keeps the role it had.
 */
export function badgeRole(
  document: AnalysisDocument,
  finding: Finding | null,
  ensemble: string | null,
  sid: number,
): { readonly role: Role; readonly hasFiles: boolean } {
  const isIt = (entry: { ensemble: string; sid: number }) =>
    entry.sid === sid && (ensemble === null || entry.ensemble === ensemble)
  const begin = beginOf(finding)
  const known = document.roles.filter((span) => isIt(span) && span.role !== 'down' && span.role !== 'unknown')
  const before = known.filter((span) => begin === null || parseTime(span.from)! < begin)
  const settled = before.filter((span) => span.role !== 'looking')
  const role = (settled.at(-1) ?? before.at(-1) ?? known.find((span) => span.role !== 'looking') ?? known[0])?.role
  return { role: role ?? 'unknown', hasFiles: document.servers.some((server) => isIt(server) && server.hasLog) }
}

/** Where the cause acted: the timer or the action, not the stall before it. */
function beginOf(finding: Finding | null): number | null {
  if (finding === null) return null
  const acted = finding.chain.find(({ step }) => step === 'detector' || step === 'action') ?? finding.chain[0]
  return parseTime(acted?.at ?? finding.from)
}
