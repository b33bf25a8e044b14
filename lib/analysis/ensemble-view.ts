import { ofEnsemble } from '../model/of-ensemble.ts'
import type { Ensemble, Server } from '../model/server.ts'
import { TimeOrder } from '../model/time-order.ts'
import { History } from './history.ts'
import { Intervals } from './intervals.ts'
import { type Limits, limitsOf } from './limits.ts'
import { blocksOf, lanesOf } from './role-block.ts'
import type { RoleSpan, Story, Term } from './story.ts'

/** What causes and hypotheses may ask about one ensemble. */
export interface EnsembleView {
  readonly id: string
  readonly story: Story
  readonly history: History
  readonly servers: readonly Server[]
  readonly voters: readonly number[]
  /** Of the voters. */
  readonly majority: number
  readonly from: number
  readonly to: number
  /** Those of the strictest server: they bound what any of them does. */
  readonly limits: Limits
  server(sid: number): Server | null
  isObserver(sid: number): boolean
  hasLog(sid: number): boolean
  /** The server has a log that begins before and ends after: absence of a line of this level in it counts. */
  covers(sid: number, from: number, to: number, level?: 'INFO' | 'WARN'): boolean
  /** Records of a server in a time; 0 where it has no log that covers it. */
  recordsBetween(sid: number, from: number, to: number): number
  /** In time order; the end of one whose leader has no log is that of its followers' last time with it. */
  readonly terms: readonly Term[]
  /** Null before the first, where the files show that it was established then. */
  termAt(time: number): Term | null
  /** The term that was over within the limits of this time, with the leader's role lost. */
  termEndingAround(from: number, to: number): Term | null
  /** Of one server, in time order. */
  rolesOf(sid: number): readonly RoleSpan[]
  /** When a server was serving (again) after a time: its next broadcast phase; null where no file shows it. */
  servingAfter(sid: number, time: number): number | null
}

/** Clocks of servers differ, lines are late: events closer than this may be one. */
export const SLACK_MS = 3_000

export function viewOf(story: Story, ensemble: Ensemble): EnsembleView {
  const { id, servers } = ensemble
  const span = story.spans.get(id) ?? { from: Number.NaN, to: Number.NaN }
  const voters = servers.filter(({ participant }) => participant !== false).map(({ sid }) => sid)
  const limits = strictest(servers.map((server) => limitsOf(server, ({ file }) => story.workspace.ownerOf(file).sid)))
  const bySid = new Map(servers.map((server) => [server.sid, server]))
  const terms = termsWithEnds(story, id, limits, (sid) => bySid.get(sid)?.hasLog ?? false)
  const history = new History(story, id, terms)
  const broadcasts = new Map(servers.map(({ sid }) => [sid, new Intervals(history.roles(sid).items.filter(serves))]))
  const logs = new Map(
    servers.map((one) => [one.sid, one.logs.flatMap((number) => story.workspace.logs[number] ?? [])]),
  )
  const logsOf = (sid: number) => logs.get(sid) ?? []

  return {
    id,
    story,
    history,
    servers,
    voters,
    majority: Math.floor(voters.length / 2) + 1,
    from: span.from,
    to: span.to,
    limits,
    server: (sid) => bySid.get(sid) ?? null,
    isObserver: (sid) => bySid.get(sid)?.participant === false,
    hasLog: (sid) => bySid.get(sid)?.hasLog ?? false,
    covers: (sid, from, to, level = 'WARN') =>
      logsOf(sid).some((log) => log.from <= from && log.to >= to && (level === 'WARN' || log.hasInfo)),
    recordsBetween: (sid, from, to) =>
      logsOf(sid).reduce((sum, { number }) => sum + story.workspace.countEntries(number, from, to), 0),
    terms,
    termAt: (time) => history.terms.begunBy(time) ?? (terms[0]?.established === false ? terms[0] : null),
    termEndingAround: (from, to) =>
      history.terms
        .touching(from - limits.sync - SLACK_MS, from)
        .find((term) => term.to !== null && term.to <= to + limits.sync + 2 * limits.tick) ?? null,
    rolesOf: (sid) => history.roles(sid).items,
    servingAfter: (sid, time) => broadcasts.get(sid)?.beginningAfter(time)?.from ?? null,
  }
}

/** Where a leader's lines do not say when it lost its role, its followers' last stretch with it before the next term does. */
function termsWithEnds(story: Story, id: string, limits: Limits, hasLog: (sid: number) => boolean): Term[] {
  const terms = ofEnsemble(story.terms, id)
  const own = ofEnsemble(story.roles, id).filter(({ sid }) => hasLog(sid))
  const ended = new TimeOrder(
    lanesOf(own)
      .flatMap(blocksOf<RoleSpan>)
      // one that never served was on its way to the next term
      .filter(({ role, broadcastAt, to }) => role === 'following' && broadcastAt !== null && to !== null)
      .sort((a, b) => a.to! - b.to!),
    ({ to }) => to!,
  )
  return terms.map((term, i) => {
    const next = terms[i + 1]
    if (next === undefined) return term
    const lost = new Map<number, number>()
    for (const { sid, spans, to } of ended.between(term.from, next.from)) {
      const { leader } = spans[0]!
      if (to! > term.from && (leader === term.leader || leader === null)) lost.set(sid, to!)
    }
    // a follower that left long before was lost for a reason of its own
    const together = [...lost.values()].filter((to) => to >= next.from - 2 * limits.sync - limits.init)
    const end = together.length > 0 ? Math.min(...together) : (term.to ?? next.from)
    return term.to !== null && term.to >= end - SLACK_MS ? term : { ...term, to: end }
  })
}

function serves({ role, phase }: RoleSpan): boolean {
  return phase === 'broadcast' && (role === 'following' || role === 'leading' || role === 'observing')
}

function strictest(all: readonly Limits[]): Limits {
  const known = all.filter(({ confidence }) => confidence !== 'assumed')
  const [first, ...others] = known.length > 0 ? known : all
  if (first === undefined) {
    return {
      tick: 2_000,
      sync: 10_000,
      sure: 4_000,
      init: 20_000,
      ping: 1_000,
      syncLimit: 5,
      confidence: 'assumed',
      evidence: [],
    }
  }
  return others.reduce((least, limits) => (limits.sync < least.sync ? limits : least), first)
}
