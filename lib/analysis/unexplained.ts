import { formatIsoTime } from '../words/iso-time.ts'
import { formatCount } from '../words/size.ts'
import { formatZxid } from '../words/zxid.ts'
import type { AnalysisDocument } from './document.ts'
import type { Fact, FactKind, FactSet } from './fact-set.ts'
import { distinct } from './finding.ts'
import type { ServerClocks } from './server-clocks.ts'

/** Facts that matter by themselves. The others (a lost link, a dial, a start, a quiet minute) only mean something with a cause. */
const TEXT: { readonly [K in FactKind]?: (fact: Extract<Fact, { kind: K }>) => string | null } = {
  separation: ({ sid, leader, left, closed, synced }) => {
    // an attempt to join that failed by itself was no connection yet
    if (synced === false || (closed === null && !ENDED_FROM_OUTSIDE.includes(left?.code ?? ''))) return null
    const seen = [closed?.code, left?.code].filter((code) => code).join(', ') || 'no exception'
    return `The connection between ${sid} and ${leader ?? 'its leader'} ended (${seen}); nothing here says why.`
  },
  'leader-stepped-down': ({ sid, text, reason }) =>
    reason === 'orderly' ? null : `Leader ${sid} gave up leadership: ${text || 'no reason printed'}.`,
  'disk-error': ({ sid, message }) => `Server ${sid}: ${message}.`,
  'database-unreadable': ({ sid, message }) =>
    `Server ${sid} could not load its database: ${message || 'no reason printed'}.`,
  'port-unusable': ({ sid, port, address }) => `Server ${sid} could not listen on its ${port} port ${address}.`,
  'session-expiries': ({ sid, count }) => (count < 10 ? null : `Leader ${sid} expired ${count} sessions.`),
  'epochs-disagree': ({ sid, accepted, current }) =>
    `Server ${sid} has accepted epoch ${accepted} on its disk and has served in epoch ${current}: it does not start with that.`,
  'histories-differ': ({ sid, other, zxid, count }) =>
    `Servers ${sid} and ${other} have different transactions under ${formatCount(count, 'zxid')} from ${formatZxid(zxid)} on.`,
  'init-limit-short': ({ sid }) => `Leader ${sid}: enough followers were there, initLimit may be too short.`,
}

const ENDED_FROM_OUTSIDE: readonly string[] = ['RESET', 'EOF', 'PIPE', 'READ_TIMEOUT', 'LEN', 'TLS']

const MOST = 100

export function unexplainedOf(rest: FactSet, clocks: ServerClocks): AnalysisDocument['unexplained'] {
  return rest.all
    .flatMap((fact) => {
      const text = (TEXT[fact.kind] as ((fact: Fact) => string | null) | undefined)?.(fact) ?? null
      if (text === null) return []
      const written = (time: number): string => formatIsoTime(clocks.asWritten(fact.ensemble, fact.sid, time))
      return [{ from: written(fact.from), to: written(fact.to), text, evidence: distinct(fact.evidence) }]
    })
    .slice(0, MOST)
}
