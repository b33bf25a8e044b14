import type { Finding, Incident } from '@/lib/analysis/document'
import { words } from '@/lib/language/words'
import { formatClock, parseTime } from '@/lib/words/time'

/** Whether it is over: `over 04:02:02.075`, or that no file shows the end. */
export function stateOf(finding: Finding, incident: Incident | null): { over: boolean; text: string } {
  const to = parseTime(incident ? incident.to : finding.to)
  return to === null
    ? { over: false, text: words.verdict.noEnd }
    : { over: true, text: words.verdict.over(formatClock(to)) }
}
