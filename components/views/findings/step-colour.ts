import type { ChainStep, Finding } from '@/lib/analysis/document'
import { roleAt } from '@/lib/timeline/server-lanes'
import { parseTime } from '@/lib/words/time'

/** The colour of the role that the acting server has then; the reading server of an exception is not serving. */
export function stepColour(step: ChainStep, roles: Parameters<typeof roleAt>[0], finding: Finding): string {
  const at = parseTime(step.at)
  if (step.step === 'trigger' && step.confidence !== 'proven') return 'var(--warn)'
  if (step.sid === null || at === null || finding.ensemble === null) return 'var(--unknown)'
  const role = roleAt(roles, finding.ensemble, step.sid, at)
  // Between its last line as a learner and `LOOKING` a server has no role, and serves nobody.
  return `var(--${role === 'unknown' && step.step === 'effect' ? 'down' : role})`
}
