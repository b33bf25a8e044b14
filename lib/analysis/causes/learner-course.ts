import { formatDuration } from '../../words/duration.ts'
import type { Evidence } from '../../words/evidence.ts'
import type { Finding } from '../document.ts'
import type { EnsembleView } from '../ensemble-view.ts'
import type { Separation } from '../separation.ts'
import type { RoleSpan } from '../story.ts'
import type { Step } from './claim.ts'
import { clock } from './wording.ts'

/** What follows for a learner once its connection to the leader is over: the same for every cause. */
export interface LearnerCourse {
  /** When it stopped serving, by its own line where there is one. */
  readonly lost: number
  readonly back: number | null
  readonly steps: readonly Step[]
  readonly impact: string
  readonly figures: Finding['figures']
}

/** `silentSince`: it had stopped answering before it lost its role, so its clients were without service from then on. */
export function courseOf(separation: Separation, view: EnsembleView, silentSince?: number): LearnerCourse {
  const { sid, left } = separation
  const lost = left?.from ?? separation.from
  const back = view.servingAfter(sid, lost)
  return {
    lost,
    back,
    steps: [...(left === null ? [] : [effectStep(separation)]), ...recoverySteps(sid, lost, back, view)],
    impact: impactOf(sid, separation, lost, back, view),
    figures: figuresOf(sid, silentSince ?? lost, back, view),
  }
}

const SEEN: Readonly<Record<string, string>> = {
  RESET: 'reads a connection reset',
  EOF: 'reads end of stream',
  PIPE: 'finds its connection broken',
  READ_TIMEOUT: 'reads nothing from the leader for the limit and gives up',
  CLOSED: 'closes its connection',
}

function effectStep({ sid, left, closed }: Separation): Step {
  const decided = left!.code === 'READ_TIMEOUT'
  const connected = left!.connectedMs === null ? '' : `; it was connected for ${formatDuration(left!.connectedMs)}`
  return {
    step: decided ? 'detector' : 'effect',
    at: left!.from,
    sid,
    text: `${sid} ${SEEN[left!.code] ?? 'leaves its leader'}${connected}`,
    confidence: closed === null && !decided ? 'consistent' : 'proven',
    rule: decided ? 'read-timeout' : 'close-is-seen',
    evidence: left!.evidence[0],
  }
}

function recoverySteps(sid: number, lost: number, back: number | null, view: EnsembleView): Step[] {
  const spans = view.history.roles(sid).beginning(lost, back ?? Number.POSITIVE_INFINITY)
  const steps: Step[] = []
  const looking = spans.find(({ role }) => role === 'looking')
  if (looking !== undefined) {
    steps.push({
      step: 'recovery',
      at: looking.from,
      sid,
      text: `${sid} looking, its clients closed`,
      confidence: looking.confidence,
      rule: 'role-lost-closes-clients',
      evidence: looking.evidence[0],
    })
  }
  const after = spans.filter(
    ({ role, from }) => role !== 'looking' && role !== 'down' && role !== 'unknown' && from > (looking?.from ?? lost),
  )
  const joined = after[0]
  if (joined !== undefined) steps.push(joinedStep(sid, joined, view))
  const last = after.at(-1)
  if (last !== undefined && last !== joined) steps.push(phaseStep(sid, last, view))
  if (back === null) steps.push(openEnd(sid, view))
  return steps
}

/** What a server does on its way back follows within this. */
const TOGETHER_MS = 60_000

function joinedStep(sid: number, span: RoleSpan, view: EnsembleView): Step {
  const { role, leader } = span
  const answered = view.history.votes
    .between(span.from - TOGETHER_MS, span.from)
    .find(({ to, from, state }) => to === sid && from === leader && state === 'leading')
  const text =
    role === 'leading'
      ? `${sid} leads`
      : leader === null
        ? `${sid} is ${role}`
        : answered === undefined
          ? `${sid} ${role} ${leader}`
          : `Leader ${leader} answers, ${sid} follows`
  return {
    step: 'recovery',
    at: span.from,
    sid,
    text,
    confidence: span.confidence,
    rule: 'single-rejoin',
    evidence: answered?.evidence ?? span.evidence[0],
  }
}

function phaseStep(sid: number, span: RoleSpan, view: EnsembleView): Step {
  const election = view.history
    .electionsOf(sid)
    .touching(span.from - TOGETHER_MS, span.from)
    .findLast(({ to }) => to !== null && to <= span.from)
  const took = election?.tookMs == null ? '' : `, election ${formatDuration(election.tookMs)}`
  const text = span.phase === 'broadcast' ? `${sid} serves again${took}` : `${sid}: ${span.phase ?? span.role}${took}`
  return {
    step: 'recovery',
    at: span.from,
    sid,
    text,
    confidence: span.confidence,
    rule: 'single-rejoin',
    evidence: span.evidence[0],
  }
}

function openEnd(sid: number, view: EnsembleView): Step {
  return {
    step: 'recovery',
    at: view.to,
    sid,
    text: `${sid}: synchronization and broadcast; not in these files`,
    confidence: 'consistent',
  }
}

function impactOf(
  sid: number,
  { observer }: Separation,
  lost: number,
  back: number | null,
  view: EnsembleView,
): string {
  const closedBy = view.history
    .roles(sid)
    .beginning(lost, lost + TOGETHER_MS)
    .find(({ role }) => role === 'looking')?.from
  const until = closedBy === undefined ? clock(lost) : `${clock(lost)} to ${clock(closedBy)}`
  const again = back === null ? 'When it serves again is not in these files.' : `It serves again from ${clock(back)}.`
  const rest = `Few connections on ${sid} are the residue, not a fault.`
  return `All clients of ${observer ? 'observer ' : ''}${sid} were closed at ${until}; they reconnect elsewhere and nothing brings them back. ${rest} ${again}`
}

function figuresOf(sid: number, lost: number, back: number | null, view: EnsembleView): Finding['figures'] {
  const length = (back ?? view.to) - lost
  return [
    {
      value: `${back === null ? '≥ ' : ''}${formatDuration(Math.max(0, length))}`,
      label: 'service lost for',
      confidence: back === null ? 'bounded' : 'proven',
    },
    { value: `1 of ${view.servers.length}`, label: 'servers affected', confidence: 'proven' },
    { value: `all of ${sid}`, label: 'clients affected', confidence: 'proven' },
  ]
}

/** The last step of every chain in which a server closed its clients. */
export function residueStep(sid: number, at: number, evidence: Evidence | undefined): Step {
  return {
    step: 'residue',
    at,
    sid,
    text: `Clients of ${sid} stay elsewhere`,
    confidence: 'consistent',
    rule: 'clients-do-not-return',
    evidence,
  }
}
