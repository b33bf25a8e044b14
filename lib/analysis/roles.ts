import type { LogEvent } from '../model/log-event.ts'
import type { Run, Server } from '../model/server.ts'
import { groupsBy } from '../model/time-order.ts'
import type { Workspace } from '../model/workspace.ts'
import type { Evidence } from '../words/evidence.ts'
import type { Phase, Role } from './document.ts'
import { BECOMES, changeBy, ENDS, type RoleChange, roleAtBeginning, SERVES, SHOWS } from './role-change.ts'
import type { RoleSpan } from './story.ts'

/** A role before anyone asked whom it follows. */
export type BareSpan = Omit<RoleSpan, 'leader'>

/** A process that is gone breaks its links to all peers; a log that merely ends earlier does not. */
const SURVIVED = 3_000
const AT_ONCE = 1_000

/** Who was what when, from each server's own log (spec 3.5). `end`: the last line of the ensemble. */
export function rolesInLog(server: Server, log: number, workspace: Workspace, end: number): BareSpan[] {
  const events = workspace.eventsOf(log, ...BECOMES, ...ENDS)
  const phased = events.some((event) => event.pattern === 'PEER_PHASE')
  const told = phased ? events : workspace.eventsOf(log, ...BECOMES, ...ENDS, ...SERVES)
  const runs = server.runs.filter((run) => run.log === log)
  const byRun = groupsBy(told, ({ run }) => run)
  const changes = runs.flatMap((run) => {
    const own = byRun.get(run.number) ?? []
    const next = runs[run.number + 1]
    return [...changesInRun(run, own, workspace, phased), ...endOfRun(run, next, workspace, end)]
  })
  return spansOf(server, log, changes)
}

function changesInRun(run: Run, events: readonly LogEvent[], workspace: Workspace, phased: boolean): RoleChange[] {
  const changes: RoleChange[] = []
  let role: Role = 'unknown'
  let phase: Phase | null = null
  const add = (change: RoleChange | null): void => {
    if (change === null) return
    changes.push(change)
    role = change.role
    phase = change.phase
  }
  add({ at: run.from, role: 'unknown', phase: null, confidence: 'proven', evidence: run.first })
  if (run.began === 'cut') {
    const shown = workspace.eventsOf(run.log, ...BECOMES, ...ENDS, ...SHOWS).filter((event) => event.run === run.number)
    const first = roleAtBeginning(shown, run.from)
    if (first !== null) changes.length = 0
    add(first)
  }
  for (const event of events) add(changeBy(event, role, phase, phased))
  return changes
}

/** The process is down from its last line to the first of the next; for good where its peers saw it go. */
function endOfRun(run: Run, next: Run | undefined, workspace: Workspace, end: number): RoleChange[] {
  const down = (evidence: Evidence): RoleChange[] => [
    { at: run.to, role: 'down', phase: null, confidence: next === undefined ? 'bounded' : 'proven', evidence },
  ]
  if (next !== undefined) return next.from > run.to ? down(run.last) : []
  if (run.ended === 'stopped') return down(run.last)
  if (end - run.to < SURVIVED) return []
  const gone = workspace
    .events('CNX_BROKEN')
    .some(
      (event) =>
        event.ensemble === run.ensemble && event.fields.sid === run.sid && Math.abs(event.time - run.to) <= AT_ONCE,
    )
  return gone ? down(run.last) : []
}

/** Each change holds until the next. */
export function spansOf(
  server: Pick<Server, 'ensemble' | 'sid'>,
  log: number,
  changes: readonly RoleChange[],
): BareSpan[] {
  const { ensemble, sid } = server
  return changes.flatMap((change, i): BareSpan[] => {
    const next = changes[i + 1]
    const { at, role, phase, confidence, evidence } = change
    if (next !== undefined && next.at <= at) return []
    const span = { ensemble, sid, log, role, phase, from: at, to: next?.at ?? null, confidence }
    return [{ ...span, evidence: next === undefined || role === 'looking' ? [evidence] : [evidence, next.evidence] }]
  })
}
