import type { Server } from '../model/server.ts'
import type { Workspace } from '../model/workspace.ts'
import type { Evidence } from '../words/evidence.ts'
import type { EnsembleView } from './ensemble-view.ts'
import { viewOf } from './ensemble-view.ts'
import { type Fact, type FactKind, FactSet, type OfKind } from './fact-set.ts'
import type { HandlerClosed } from './facts/handler-closed.ts'
import type { LearnerLeft } from './facts/learner-left.ts'
import type { Separation } from './separation.ts'
import { ServerClocks } from './server-clocks.ts'
import type { Election, RoleSpan, Story, Term, VoteSeen } from './story.ts'

/** Facts and an ensemble built by hand, for the tests of causes and hypotheses: five voters, tickTime 2000, syncLimit 5. */

function at(file: string, line = 1): Evidence {
  return { file, start: line * 100, end: line * 100 + 90, line }
}

export interface Scene {
  readonly voters?: readonly number[]
  readonly observers?: readonly number[]
  /** Servers whose log is not here. */
  readonly without?: readonly number[]
  /** Servers whose log holds no record of level INFO. */
  readonly warningsOnly?: readonly number[]
  readonly terms?: readonly (Pick<Term, 'leader' | 'from' | 'to'> & {
    readonly epoch?: number
    readonly established?: boolean
  })[]
  readonly roles?: readonly RoleSpan[]
  readonly votes?: readonly VoteSeen[]
  readonly elections?: readonly Election[]
  /** Times of records, by server: what the log of a server holds. None given: one every second. */
  readonly records?: Readonly<Record<number, readonly number[]>>
  readonly span?: { readonly from: number; readonly to: number }
}

export function viewWith(scene: Scene): EnsembleView {
  const span = scene.span ?? { from: 0, to: 120_000 }
  const voters = scene.voters ?? [1, 2, 3, 4, 5]
  const sids = [...voters, ...(scene.observers ?? [])]
  const withLog = sids.filter((sid) => !(scene.without ?? []).includes(sid))
  const servers = sids.map((sid) => serverOf(sid, withLog.indexOf(sid), voters.includes(sid), span))
  const everySecond = Array.from({ length: (span.to - span.from) / 1_000 }, (_, i) => span.from + i * 1_000)
  const timesOf = (log: number): readonly number[] => scene.records?.[withLog[log]!] ?? everySecond
  const entry = (log: number, time: number | undefined) =>
    time === undefined ? null : { ...at(`log-${withLog[log]}`), time }
  const workspace: Workspace = {
    files: [],
    logs: servers
      .filter(({ hasLog }) => hasLog)
      .map(({ sid, logs }) => ({
        number: logs[0]!,
        sid,
        ensemble: '1',
        files: [`log-${sid}`],
        copies: [],
        stretches: [],
        hasInfo: !(scene.warningsOnly ?? []).includes(sid),
        ...span,
      })),
    ensembles: [],
    server: (_, sid) => servers.find((server) => server.sid === sid) ?? null,
    ownerOf: () => ({ ensemble: '1', sid: null, release: null }),
    zoneOf: () => ({ name: null, source: 'unknown', offsetAt: () => 0 }),
    events: () => [],
    clientEvents: () => [],
    eventsOf: () => [],
    eventsBetween: () => [],
    lastEntryBefore: (log, time) =>
      entry(
        log,
        timesOf(log).findLast((each) => each < time),
      ),
    firstEntryFrom: (log, time) =>
      entry(
        log,
        timesOf(log).find((each) => each >= time),
      ),
    countEntries: (log, from, to) => timesOf(log).filter((time) => time >= from && time < to).length,
    gaps: () => [],
    unread: () => [],
    samples: () => [],
    samplesOf: () => [],
    timesIn: () => null,
    metrics: () => [],
  }
  const terms: Term[] = (scene.terms ?? [{ leader: 5, from: 0, to: null }]).map((term, i) => ({
    ...{ ensemble: '1', epoch: i + 1, established: true, confidence: 'proven', evidence: [at(`log-${term.leader}`)] },
    ...term,
  }))
  const story: Story = {
    workspace,
    clocks: ServerClocks.inAgreement,
    ensembles: [{ id: '1', servers }],
    roles:
      scene.roles ?? terms.map((term) => role(term.leader, 'leading', 'broadcast', term.from, term.to, term.leader)),
    votes: scene.votes ?? [],
    terms,
    elections: scene.elections ?? [],
    quorumLosses: [],
    unavailable: [],
    clockOffsets: [],
    configurations: [],
    spans: new Map([['1', span]]),
  }
  return viewOf(story, story.ensembles[0]!)
}

export function role(
  sid: number,
  name: RoleSpan['role'],
  phase: RoleSpan['phase'],
  from: number,
  to: number | null,
  leader: number | null,
): RoleSpan {
  return {
    ensemble: '1',
    sid,
    log: 0,
    role: name,
    phase,
    from,
    to,
    leader,
    confidence: 'proven',
    evidence: [at(`log-${sid}`)],
  }
}

/** `log`: -1 where it is not here. */
function serverOf(sid: number, log: number, participant: boolean, span: { from: number; to: number }): Server {
  const hasLog = log >= 0
  const parameter = (value: number) => ({ value, source: 'config' as const, evidence: at(`cfg-${sid}`) })
  return {
    ensemble: '1',
    sid,
    participant,
    address: null,
    release: null,
    hasLog,
    logs: hasLog ? [log] : [],
    files: hasLog ? [`log-${sid}`] : [],
    parameters: { tickTime: parameter(2_000), initLimit: parameter(10), syncLimit: parameter(5) },
    settings: new Map(),
    runs: hasLog
      ? [
          {
            ensemble: '1',
            sid,
            log,
            number: 0,
            ...span,
            files: [`log-${sid}`],
            began: 'cut',
            ended: 'cut',
            release: null,
            first: at(`log-${sid}`),
            last: at(`log-${sid}`, 9),
          },
        ]
      : [],
  }
}

/** A fact of a kind on a server at a time; `rest` has the fields of its kind. */
export function fact<K extends FactKind>(
  kind: K,
  sid: number,
  from: number,
  rest: Omit<OfKind<K>, 'kind' | 'ensemble' | 'sid' | 'from' | 'to' | 'evidence'> & { to?: number },
): OfKind<K> {
  return { kind, ensemble: '1', sid, from, to: from, evidence: [at(`log-${sid}`)], ...rest } as unknown as OfKind<K>
}

export interface Ends {
  readonly leader?: number
  readonly left?: Partial<LearnerLeft> & { readonly from: number; readonly code: string }
  readonly closed?: Partial<HandlerClosed> & { readonly from: number; readonly code: string }
  readonly observer?: boolean
  readonly synced?: boolean | null
}

export function separation(
  sid: number,
  { leader = 5, left, closed, observer = false, synced = true }: Ends,
): Separation {
  const blank = { observer, message: '', connectedMs: null, synced, address: '' }
  const ofLearner = left && fact('learner-left', sid, left.from, { ...blank, ...left })
  const handler = {
    learner: sid,
    observer,
    address: `/10.0.0.${sid}:5000`,
    since: 0,
    mode: null,
    introduction: null,
    synced: null,
  }
  const ofLeader = closed && fact('handler-closed', leader, closed.from, { ...handler, ...closed })
  const times = [left?.from, closed?.from].filter((time) => time !== undefined)
  return {
    ...{ kind: 'separation', ensemble: '1', sid, from: Math.min(...times), to: Math.max(...times) },
    evidence: [...(ofLearner?.evidence ?? []), ...(ofLeader?.evidence ?? [])],
    ...{ leader, left: ofLearner ?? null, closed: ofLeader ?? null, observer, synced },
  }
}

export function factsOf(...facts: Fact[]): FactSet {
  return new FactSet(facts)
}
