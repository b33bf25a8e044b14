import { metricsOfSet, risesOf } from '../metric-rises.ts'
import { defineDetector } from './detector.ts'
import type { FactOf } from './fact.ts'

/**
 * Packets for one learner waited on the leader before they could be sent: its socket took no more (spec 4.9, C4). `sid` is
 * the leader.
 */
export interface PacketsWaited extends FactOf<'packets-waited'> {
  readonly learner: number
  readonly ms: number
}

/** A queue that drains as it should holds a packet for milliseconds. */
const LONG_MS = 1_000
const SET = 'learner_handler_qp_time_ms'

export const packetsWaited = defineDetector<PacketsWaited>({
  kind: 'packets-waited',
  detect(story) {
    const measures = [
      ...metricsOfSet(story, SET, 'max').map((metric) => ({ ...metric, measure: 'highest' as const })),
      ...metricsOfSet(story, SET, 'p99').map((metric) => ({ ...metric, measure: 'level' as const })),
    ]
    return measures.flatMap(({ key, sid: learner, measure }) =>
      risesOf(story, key, measure, LONG_MS).map(({ value, ...rise }) => ({
        ...{ kind: 'packets-waited' as const, ...rise, learner, ms: value },
      })),
    )
  },
})
