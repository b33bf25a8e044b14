import { risesOf } from '../metric-rises.ts'
import { defineDetector } from './detector.ts'
import type { FactOf } from './fact.ts'

/** Between two samples a server turned connections away for a limit, by its own count. */
export interface ConnectionsRejected extends FactOf<'connections-rejected'> {
  readonly count: number
}

export const connectionsRejected = defineDetector<ConnectionsRejected>({
  kind: 'connections-rejected',
  detect(story) {
    return risesOf(story, 'zk_connection_rejected', 'count', 1).map(({ value, ...rise }) => {
      return { kind: 'connections-rejected', ...rise, count: value }
    })
  },
})
