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
}

/** A timeline holds no more than a person can look at; the rows are complete in the Evidence pane. */
const MOST = 4_000

/** What lanes show at an instant, each with the line that says so. */
export function marksOf(facts: FactSet, clocks: ServerClocks): TimelineMark[] {
  return facts.all.flatMap((fact) => marksOfFact(fact).flatMap((mark) => placed(mark, fact, clocks))).slice(0, MOST)
}

function placed({ kind, toward, text, at, sid, line }: Mark, fact: Fact, clocks: ServerClocks): TimelineMark[] {
  const evidence = fact.evidence[line ?? 0] ?? fact.evidence[0]
  if (evidence === undefined) return []
  return [
    {
      ensemble: fact.ensemble,
      sid: sid ?? fact.sid,
      at: formatIsoTime(clocks.asWritten(fact.ensemble, sid ?? fact.sid, at ?? fact.from)),
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
      return [{ kind: 'expired', toward: null, text: `${fact.count} sessions expire` }]
    case 'pause':
      return [{ kind: 'pause', toward: null, text: `pause of ${seconds(fact.ms)}`, at: fact.to }]
    case 'fsync-slow':
      return [{ kind: 'fsync', toward: null, text: `fsync took ${seconds(fact.ms)}`, at: fact.to }]
    case 'process-began':
      return [{ kind: 'start', toward: null, text: 'a process starts' }]
    default:
      return []
  }
}
