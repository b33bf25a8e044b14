import type { AnalysisDocument, ElectionEntry, RoleInterval } from '@/lib/analysis/document'
import { words } from '@/lib/language/words'
import { formatDuration } from '../../../lib/words/duration.ts'
import { type Evidence, parseEvidence } from '../../../lib/words/evidence.ts'
import { epochName } from '../epoch-name'
import { perDocument } from '../per-document'
import { during, lastBegun, type Timed, timedBy } from '../timed'
import type { Bar } from './timeline-item'

const { bars } = words.timelineItems
const { phase: phases, role: roles } = words.names
const SOLID = { discovery: 0.16, synchronization: 0.5, broadcast: 1 }

/** The role intervals as bars, in order of time, each with what it may say about itself. */
export const barsOf = perDocument((document): readonly Bar[] => {
  const known = knownOf(document)
  return [...known.byServer.values()]
    .flatMap((own) => own.map((timed, place) => barOf(timed, own, place, known)))
    .filter((bar) => bar.role !== 'unknown')
    .sort((a, b) => a.from - b.from)
})

/** What bars are asked about, each by server or ensemble and in order of time. */
interface Known {
  readonly document: AnalysisDocument
  readonly byServer: ReadonlyMap<string, readonly Timed<RoleInterval>[]>
  readonly leading: ReadonlyMap<string, readonly Timed<RoleInterval>[]>
  readonly elections: ReadonlyMap<string, readonly Timed<ElectionEntry>[]>
  /** Of each server, those it took part in, and those it won. */
  readonly heldBy: ReadonlyMap<string, readonly Timed<ElectionEntry>[]>
  readonly wonBy: ReadonlyMap<string, readonly Timed<ElectionEntry>[]>
}

function knownOf(document: AnalysisDocument): Known {
  const { roles, elections } = document
  return {
    document,
    byServer: timedBy(roles, laneOf),
    leading: timedBy(
      roles.filter((each) => each.role === 'leading'),
      ({ ensemble }) => [ensemble],
    ),
    elections: timedBy(elections, ({ ensemble }) => [ensemble]),
    heldBy: timedBy(elections, ({ ensemble, sids }) => sids.map((sid) => `${ensemble}/${sid}`)),
    wonBy: timedBy(elections, ({ ensemble, leaderAfter }) =>
      leaderAfter === null ? [] : [`${ensemble}/${leaderAfter}`],
    ),
  }
}

function laneOf({ ensemble, sid }: RoleInterval): readonly string[] {
  return [`${ensemble}/${sid}`]
}

type OwnRoles = readonly Timed<RoleInterval>[]

function barOf(timed: Timed<RoleInterval>, own: OwnRoles, place: number, known: Known): Bar {
  const { item: interval, from, to } = timed
  const { ensemble, sid } = interval
  const lane = `${ensemble}/${sid}`
  const next = own[place + 1]?.item
  const phase =
    interval.phase ??
    (next?.role === interval.role && next.phase !== null && next.from === interval.to ? 'discovery' : 'broadcast')
  return {
    ...{ kind: 'bar' as const, key: `bar ${lane} ${interval.from} ${place}`, lane, ensemble, sid },
    role: isBetweenRoles(interval) ? 'down' : interval.role,
    ...{ phase: interval.phase, solid: SOLID[phase], confidence: interval.confidence },
    ...{ from, to: Number.isFinite(to) ? to : null },
    evidence: evidenceOf(interval.evidence),
    texts: textsOf(timed, own[place - 1]?.item, known),
  }
}

/** Its own lines prove that it held no role: it was tearing one down, or starting. It served nobody. */
function isBetweenRoles({ role, confidence, to, evidence }: RoleInterval): boolean {
  return role === 'unknown' && confidence === 'proven' && to !== null && evidence.length > 0
}

export function evidenceOf(texts: readonly string[]): readonly Evidence[] {
  return texts.map(parseEvidence).filter((evidence) => evidence !== null)
}

function textsOf(timed: Timed<RoleInterval>, before: RoleInterval | undefined, known: Known): readonly string[] {
  const { item: role, from, to } = timed
  const spanText = Number.isFinite(to) ? formatDuration(to - from) : null
  const name = roles[role.role]
  const phase = role.phase === null || role.phase === 'broadcast' ? null : phases[role.phase]
  switch (role.role) {
    case 'looking': {
      const election = electionOf(timed, known)
      const round = election?.round
      // What the server itself says it took is what everyone will look for.
      const own = election && (election.sids.length === 1 || election.leaderAfter === role.sid) ? election.tookMs : null
      const length = own === null ? spanText : formatDuration(own)
      return [
        ...(length && round ? [bars.lookingIn(length, round)] : []),
        ...(length ? [bars.looking(length), length] : []),
        name,
      ]
    }
    case 'leading': {
      const epoch = epochOf(timed, known)
      if (phase) return [bars.inPhase(name, phase), phase]
      return [...(epoch ? [bars.leadingEpoch(epoch), bars.leading(epoch)] : []), name]
    }
    case 'following':
    case 'observing': {
      const leader = leaderOf(timed, known)
      if (phase) return [bars.inPhase(name, phase), phase]
      return [...(leader === null ? [] : [bars[role.role](leader)]), name]
    }
    case 'down':
      return [...(spanText ? [bars.down(spanText), spanText] : []), name]
    case 'unknown': {
      const [doing, doingFor] =
        before && before.to === role.from && before.role !== 'down'
          ? [bars.tearDown, bars.tearingDown]
          : [bars.start, bars.starting]
      return [...(spanText ? [doingFor(spanText), spanText] : []), doing]
    }
  }
}

/** The election that a looking interval belongs to. */
function electionOf({ item, from, to }: Timed<RoleInterval>, { heldBy }: Known): ElectionEntry | undefined {
  return during(heldBy.get(`${item.ensemble}/${item.sid}`) ?? [], from, to)[0]?.item
}

/** `0x5c`, of a controller quorum `92`: of the last election that this leader won before, or the ensemble's one where none is in the files. */
function epochOf({ item: { ensemble, sid }, from }: Timed<RoleInterval>, known: Known): string | null {
  const all = known.elections.get(ensemble) ?? []
  const own = known.wonBy.get(`${ensemble}/${sid}`) ?? []
  const won = own[lastBegun(own, from)]?.item
  // Before any election that changed it, the epoch is the one that the first election ended; without one it never changed.
  let next = lastBegun(all, from) + 1
  while (next > 0 && all[next - 1]!.from === from) next -= 1
  const epoch = won?.epochAfter ?? all[next]?.item.epochBefore ?? null
  return epoch === null ? null : epochName(known.document, ensemble, epoch)
}

/** Whom a server followed: whoever led for most of the interval. */
function leaderOf(timed: Timed<RoleInterval>, { leading }: Known): number | null {
  let best: { sid: number; time: number } | null = null
  for (const each of during(leading.get(timed.item.ensemble) ?? [], timed.from, timed.to)) {
    const time = each.item.sid === timed.item.sid ? 0 : overlapTime(each, timed)
    if (time > (best?.time ?? 0)) best = { sid: each.item.sid, time }
  }
  return best?.sid ?? null
}

function overlapTime(a: Timed<unknown>, b: Timed<unknown>): number {
  return Math.min(a.to, b.to, LATEST) - Math.max(a.from, b.from)
}

const LATEST = 8.64e15
