import type { AnalysisDocument } from '@/lib/analysis/document'
import { formatDuration } from '../../../lib/words/duration.ts'
import { formatClock, parseTime } from '../../../lib/words/time.ts'

/** The timeline in one sentence, for those who do not see it. */
export function timelineSummary(document: AnalysisDocument): string {
  const { servers, elections, roles, votes } = document
  const logs = servers.filter((server) => server.hasLog).length
  const last = elections.at(-1)
  const election = last
    ? `; the last of ${count(elections.length, 'election')} began at ${formatClock(parseTime(last.from)!)}${last.tookMs === null ? '' : `, took ${formatDuration(last.tookMs)}`}${last.leaderAfter === null ? '' : ` and made ${last.leaderAfter} the leader`}`
    : '; no election'
  return `${count(servers.length, 'server')}, ${logs} with a log, ${count(roles.length, 'role interval')} and ${count(votes.length, 'vote')}${election}.`
}

function count(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? '' : 's'}`
}
