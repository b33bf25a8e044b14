import type { EnsembleView } from '../ensemble-view.ts'
import type { FactSet } from '../fact-set.ts'
import type { Separation } from '../separation.ts'
import type { Step } from './claim.ts'

export interface FollowerLost extends Separation {
  readonly leader: number
}

/** Followers that had been synchronised and were lost by a leader that went on to lead. */
export function followersLost(facts: FactSet, view: EnsembleView): FollowerLost[] {
  return facts
    .of('separation')
    .filter((separation): separation is FollowerLost => separation.leader !== null)
    .filter(({ observer, synced, from, to }) => {
      return !observer && synced !== false && view.termEndingAround(from, to) === null
    })
}

/** What the leader saw of the end of a connection: the same for followers and observers. */
export function leaderSawStep({ sid, leader, closed }: Separation): Step[] {
  if (closed === null) return []
  const timeout = closed.code === 'READ_TIMEOUT'
  return [
    {
      step: timeout ? 'detector' : 'effect',
      at: closed.from,
      sid: leader,
      text: timeout
        ? `Leader ${leader} reads nothing from ${sid} for the limit and closes it`
        : `Leader ${leader} loses its connection to ${sid}`,
      confidence: 'proven',
      rule: timeout ? 'read-timeout' : 'close-is-seen',
      evidence: closed.evidence[0],
    },
  ]
}
