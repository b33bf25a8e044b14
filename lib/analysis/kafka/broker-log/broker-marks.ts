import { formatEvidence } from '../../../words/evidence.ts'
import { formatIsoTime } from '../../../words/iso-time.ts'
import type { TimelineMark } from '../../timeline-mark.ts'
import { eventOf } from './broker-event.ts'
import type { BrokerLine } from './broker-lines.ts'

/** Marks on the lanes of the quorum's servers: a broker that is no voter has its lane under them. */
export function brokerMarks(lines: readonly BrokerLine[], ensemble: string, sids: readonly number[]): TimelineMark[] {
  return lines.flatMap((line): TimelineMark[] => {
    const event = eventOf(line)
    if (event === null || !sids.includes(event.broker)) return []
    const { kind, text, broker: sid, toward } = event
    const place = {
      ...{ ensemble, sid, at: formatIsoTime(line.time) },
      toward: toward !== undefined && sids.includes(toward) ? toward : null,
    }
    return [{ ...place, kind, text, confidence: 'proven', evidence: formatEvidence(line.evidence), span: null }]
  })
}
