import type { AnalysisDocument } from '@/lib/analysis/document'
import { words } from '@/lib/language/words'
import { formatDuration } from '../../../lib/words/duration.ts'
import { formatClock, parseTime } from '../../../lib/words/time.ts'

/** The timeline in one sentence, for those who do not see it. */
export function timelineSummary(document: AnalysisDocument): string {
  const { servers, elections, roles, votes } = document
  const logs = servers.filter((server) => server.hasLog).length
  const last = elections.at(-1)
  return words.timeline.summary(
    { servers: servers.length, logs, roles: roles.length, votes: votes.length, elections: elections.length },
    last
      ? {
          began: formatClock(parseTime(last.from)!),
          took: last.tookMs === null ? null : formatDuration(last.tookMs),
          leader: last.leaderAfter,
        }
      : null,
  )
}
