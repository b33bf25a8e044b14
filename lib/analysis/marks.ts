import { formatEvidence } from '../words/evidence.ts'
import { formatIsoTime } from '../words/iso-time.ts'
import { seconds } from './causes/wording.ts'
import type { Fact, FactSet } from './fact-set.ts'
import type { ServerClocks } from './server-clocks.ts'
import type { TimelineMark } from './timeline-mark.ts'

type Mark = Pick<TimelineMark, 'kind' | 'toward' | 'text'> & {
  readonly at?: number
  readonly sid?: number
  readonly line?: number
  /** The fact's own time is how long it lasted. */
  readonly lasts?: true
}

/** A timeline holds no more than a person can look at; the rows are complete in the Evidence pane. */
const MOST = 4_000

/** What lanes show at an instant, each with the line that says so. */
export function marksOf(facts: FactSet, clocks: ServerClocks): TimelineMark[] {
  return facts.all.flatMap((fact) => marksOfFact(fact).flatMap((mark) => placed(mark, fact, clocks))).slice(0, MOST)
}

function placed(mark: Mark, fact: Fact, clocks: ServerClocks): TimelineMark[] {
  const { kind, toward, text, at, line, lasts } = mark
  const sid = mark.sid ?? fact.sid
  const evidence = fact.evidence[line ?? 0] ?? fact.evidence[0]
  if (evidence === undefined) return []
  const written = (time: number) => formatIsoTime(clocks.asWritten(fact.ensemble, sid, time))
  return [
    {
      ensemble: fact.ensemble,
      sid,
      at: written(at ?? fact.from),
      span: lasts && fact.to > fact.from ? { from: written(fact.from), to: written(fact.to) } : null,
      kind,
      toward,
      text,
      confidence: 'proven',
      evidence: formatEvidence(evidence),
    },
  ]
}

function marksOfFact(fact: Fact): Mark[] {
  switch (fact.kind) {
    case 'handler-closed': {
      const { learner, code } = fact
      const close: Mark = {
        kind: 'close',
        toward: learner,
        text: `closes its socket to ${learner ?? 'a learner'}`,
        line: 1,
      }
      if (code === 'TXN_TIMEOUT') return [{ kind: 'timer', toward: learner, text: 'transaction timeout' }, close]
      if (code === 'READ_TIMEOUT') return [{ kind: 'timer', toward: learner, text: 'read timeout' }, close]
      return [
        code === 'LEADER_SHUTDOWN'
          ? { ...close, line: 0 }
          : { kind: 'exception', toward: learner, text: `loses ${learner ?? 'a learner'}: ${code || 'exception'}` },
      ]
    }
    case 'learner-left':
      return [
        fact.code === 'READ_TIMEOUT'
          ? { kind: 'timer', toward: null, text: 'read timeout' }
          : { kind: 'exception', toward: null, text: `loses its leader: ${fact.code || 'no exception'}` },
      ]
    case 'dial-failed':
      return [
        {
          kind: 'refused',
          toward: fact.peer,
          text:
            fact.code === 'REFUSED'
              ? `the election port of ${fact.peer} refuses`
              : `${fact.peer} does not answer (${fact.code || 'exception'})`,
        },
      ]
    case 'session-expiries':
      return [{ kind: 'expired', toward: null, text: `${fact.count} sessions expire`, lasts: true }]
    case 'pause':
      return [{ kind: 'pause', toward: null, text: `pause of ${seconds(fact.ms)}`, at: fact.to, lasts: true }]
    case 'fsync-slow':
      return [{ kind: 'fsync', toward: null, text: `fsync took ${seconds(fact.ms)}`, at: fact.to, lasts: true }]
    case 'reconfiguration':
      return [
        {
          kind: 'reconfig',
          toward: null,
          text: fact.requested ? 'takes a reconfiguration' : 'its role is reconfigured',
        },
      ]
    case 'process-began':
      return [{ kind: 'start', toward: null, text: 'a process starts' }]
    default:
      return []
  }
}
