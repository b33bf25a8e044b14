import { formatEvidence } from '../../../words/evidence.ts'
import { formatIsoTime } from '../../../words/iso-time.ts'
import type { TimelineMark } from '../../timeline-mark.ts'
import type { BrokerLine } from './broker-lines.ts'

type Mark = Pick<TimelineMark, 'kind' | 'text'> & { readonly sid: number; readonly toward?: number }

/** What the lane of a broker shows, by the pattern of the line. */
const MARKS: Readonly<Record<string, (fields: BrokerLine['fields']) => Mark>> = {
  BRK_STATE: ({ broker, state }) => ({ kind: 'start', sid: Number(broker), text: `is ${String(state).toLowerCase()}` }),
  BRK_ISR_SHRINK: ({ broker, topic, partition, from, to }) => ({
    ...{ kind: 'timer', sid: Number(broker) },
    text: `in-sync replicas of ${topic}-${partition} shrink from ${from} to ${to}`,
  }),
  BRK_ISR: ({ broker, topic, partition, isr }) => ({
    ...{ kind: 'start', sid: Number(broker) },
    text: `in-sync replicas of ${topic}-${partition} are ${isr}`,
  }),
  BRK_LEADER: ({ broker, topic, partition, leaderEpoch }) => ({
    ...{ kind: 'start', sid: Number(broker) },
    text: `leads ${topic}-${partition} in leader epoch ${leaderEpoch}`,
  }),
  BRK_TRUNCATE: ({ broker, leader, topic, partition, offset }) => ({
    ...{ kind: 'close', sid: Number(broker), toward: Number(leader) },
    text: `truncates ${topic}-${partition} to offset ${offset}`,
  }),
  BRK_FENCED: ({ controller, broker }) => ({
    ...{ kind: 'expired', sid: Number(controller), toward: Number(broker) },
    text: `fences broker ${broker}: its heartbeats stopped`,
  }),
}

/** Patterns whose lines are marks. */
export const MARKED = Object.keys(MARKS)

/** Marks on the lanes of the quorum's servers: a broker that is no voter has none. */
export function brokerMarks(lines: readonly BrokerLine[], ensemble: string, sids: readonly number[]): TimelineMark[] {
  return lines.flatMap(({ pattern, fields, time, evidence }): TimelineMark[] => {
    const mark = MARKS[pattern]?.(fields)
    if (mark === undefined || !sids.includes(mark.sid)) return []
    const { kind, text, sid, toward } = mark
    const place = {
      ensemble,
      sid,
      at: formatIsoTime(time),
      toward: toward !== undefined && sids.includes(toward) ? toward : null,
    }
    return [{ ...place, kind, text, confidence: 'proven', evidence: formatEvidence(evidence), span: null }]
  })
}
