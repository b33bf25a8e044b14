import { numberField, textField } from '../../model/log-event.ts'
import { clusters, defineDetector, evidenceOfAll, type OwnedEvent, ownedEvents } from './detector.ts'
import type { EndCode, FactOf } from './fact.ts'

/** A learner lost its leader, or left it (spec 2.5). */
export interface LearnerLeft extends FactOf<'learner-left'> {
  readonly observer: boolean
  /** '' where the learner tore its role down without an exception from the connection. */
  readonly code: EndCode
  readonly message: string
  readonly connectedMs: number | null
  /** Whether synchronization was over, as LRN_DISC says; null where no line does. */
  readonly synced: boolean | null
  /** The leader's address as the learner prints it. */
  readonly address: string
}

/** Exception, end of connection and tear-down come in one burst of the QuorumPeer thread. */
const BURST_MS = 2_000

export const learnerLeft = defineDetector<LearnerLeft>({
  kind: 'learner-left',
  detect(story) {
    const events = ownedEvents(story, 'FOL_EXC', 'OBS_EXC', 'LRN_DISC', 'FOL_SHUT')
    return clusters(events, BURST_MS).flatMap(bursts).map(leftBy)
  },
})

/** A learner that fails again and again writes one burst after the other: each exception begins one. */
function bursts(events: OwnedEvent[]): OwnedEvent[][] {
  const all: OwnedEvent[][] = []
  for (const event of events) {
    const open = all.at(-1)
    const begins = open === undefined || open.some(({ pattern }) => pattern === 'FOL_SHUT' || pattern === event.pattern)
    if (begins) all.push([event])
    else open.push(event)
  }
  return all
}

function leftBy(events: OwnedEvent[]): LearnerLeft {
  const [first] = events as [OwnedEvent]
  const thrown = events.find(({ exception }) => exception !== null)?.exception
  const end = events.find(({ pattern }) => pattern === 'LRN_DISC')
  const exception = events.find(({ pattern }) => pattern === 'FOL_EXC' || pattern === 'OBS_EXC')?.exception ?? null
  const synced = end === undefined ? '' : textField(end, 'synced')
  return {
    kind: 'learner-left',
    ensemble: first.ensemble,
    sid: first.sid,
    from: first.time,
    to: events.at(-1)!.time,
    evidence: evidenceOfAll(events),
    observer: events.some(({ logger, pattern }) => logger === 'Observer' || pattern === 'OBS_EXC'),
    code: exception?.code ?? '',
    message: exception?.message ?? thrown?.message ?? '',
    connectedMs: end === undefined ? null : numberField(end, 'ms'),
    synced: synced === '' ? null : synced === 'true',
    address: end === undefined ? '' : textField(end, 'addr'),
  }
}
