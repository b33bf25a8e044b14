import { risesOf } from '../metric-rises.ts'
import { defineDetector } from './detector.ts'
import type { FactOf } from './fact.ts'

/** So many requests waited in a server that it takes no more from its clients. */
export interface RequestsQueued extends FactOf<'requests-queued'> {
  readonly count: number
}

/** `globalOutstandingLimit`, which hardly anybody changes (spec 4.1). */
const LIMIT = 1_000

export const requestsQueued = defineDetector<RequestsQueued>({
  kind: 'requests-queued',
  detect(story) {
    return risesOf(story, 'zk_outstanding_requests', 'level', LIMIT).map(({ value, ...rise }) => {
      return { kind: 'requests-queued', ...rise, count: value }
    })
  },
})
