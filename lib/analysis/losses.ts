import { evidenceOfEvent, numberField } from '../model/log-event.ts'
import type { Ensemble } from '../model/server.ts'
import type { Workspace } from '../model/workspace.ts'
import { type Lane, lanesBetween, majorityOf, participantsOf, stretchesBy } from './presence.ts'
import type { RoleSpan, Span, Term } from './story.ts'
import { type Stretch, sweep } from './sweep.ts'

/** No established leader, whatever the reason, since there was one; from the first election on where there never was. */
export function unavailableIn(ensemble: Ensemble, lanes: readonly Lane[], terms: readonly Term[]): Span[] {
  const spans: Span[] = []
  for (const [i, term] of terms.entries()) {
    const next = terms[i + 1]
    if (term.to === null || (next !== undefined && next.from <= term.to)) continue
    const evidence = [...lastLines(lanes, term.to), ...(next?.evidence.slice(0, 1) ?? [])]
    spans.push({ ensemble: ensemble.id, from: term.to, to: next?.from ?? null, evidence })
  }
  const looking = lanes.flatMap((lane) => lane.spans).filter((span) => span.role === 'looking')
  const lookers = new Set(
    looking.filter((span) => span.to === null || span.to - span.from >= LONG).map(({ sid }) => sid),
  )
  if (terms.length === 0 && lookers.size >= majorityOf(ensemble)) {
    const first = looking.reduce((a, b) => (b.from < a.from ? b : a))
    spans.push({ ensemble: ensemble.id, from: first.from, to: null, evidence: first.evidence })
  }
  return spans
}

/** An election of a healthy ensemble is over by then. */
const LONG = 10_000

function lastLines(lanes: readonly Lane[], at: number): Span['evidence'] {
  return lanesBetween(lanes, at, at).flatMap(({ spans }) =>
    spans
      .filter(({ from, role }) => from === at && role !== 'following')
      .flatMap(({ evidence }) => evidence.slice(0, 1)),
  )
}

/**
 * No majority of the participants up and connected: so many were provably down, starting, or alone (spec 3.6). Before the
 * first leader there was no quorum to lose.
 */
export function quorumLossesIn(
  ensemble: Ensemble,
  lanes: readonly Lane[],
  terms: readonly Term[],
  workspace: Workspace,
): Span[] {
  const participants = participantsOf(ensemble)
  const first = terms[0]?.from
  if (first === undefined || participants.length === 0) return []
  const gone = stretchesBy(lanes, isNotUp)
  for (const lane of lanes) {
    const alone = lane.spans.flatMap((span, i) =>
      span.role === 'looking' ? isolated(span, lane.spans[i + 1]?.evidence[0] ?? null, workspace) : [],
    )
    gone.set(
      lane.sid,
      [...(gone.get(lane.sid) ?? []), ...alone].sort((a, b) => a.from - b.from),
    )
  }
  const least = participants.length - majorityOf(ensemble) + 1
  const served = sweep(
    participants.map((sid) => gone.get(sid) ?? []),
    least,
  )
  return served
    .filter(({ to }) => to === null || to > first)
    .map(({ from, to, evidence, ended }) => ({
      ...{ ensemble: ensemble.id, from: Math.max(from, first), to },
      evidence: [
        ...(from < first ? terms[0]!.evidence.slice(0, 1) : []),
        ...evidence,
        ...(ended === null ? [] : [ended]),
      ],
    }))
    .filter(({ from, to }) => to === null || to > from)
}

function isNotUp(span: RoleSpan, i: number, spans: readonly RoleSpan[]): boolean {
  if (span.role === 'down') return true
  // a process that has started and loads its data
  return span.role === 'unknown' && spans[i - 1]?.role === 'down'
}

/** A server that looks for a leader and hears nobody: from the first time-out until a vote of another server comes. */
function isolated(span: RoleSpan, ended: Stretch['ended'], workspace: Workspace): Stretch[] {
  const end = span.to ?? Number.POSITIVE_INFINITY
  const events = workspace.eventsBetween(span.log, span.from, end, 'FLE_TIMEOUT', 'FLE_NOTIF')
  const stretches: Stretch[] = []
  let since: { from: number; evidence: Stretch['evidence'] } | null = null
  for (const event of events) {
    if (event.pattern === 'FLE_TIMEOUT') {
      if ((numberField(event, 'ms') ?? 0) >= PATIENT) since ??= { from: event.time, evidence: [evidenceOfEvent(event)] }
    } else if (event.fields.sid !== span.sid && since !== null) {
      stretches.push({ ...since, to: event.time, ended: evidenceOfEvent(event) })
      since = null
    }
  }
  if (since !== null) stretches.push({ ...since, to: span.to, ended })
  return stretches
}

/** The wait of 200 ms was doubled three times without a vote. */
const PATIENT = 1_600
