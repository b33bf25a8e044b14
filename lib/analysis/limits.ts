import type { Parameter, Server } from '../model/server.ts'
import type { Confidence } from '../words/certainty.ts'
import type { Evidence } from '../words/evidence.ts'

/** How long servers of an ensemble wait for each other, in ms (spec 4.1). */
export interface Limits {
  readonly tick: number
  /** T_sync: silence and ACK limit once synchronised. */
  readonly sync: number
  /**
   * So long nobody had heard anything when T_sync ran out, whatever it is: shorter than `sync` where that is assumed. Who says
   * that a server ran, or stood still, in that time looks no further back.
   */
  readonly sure: number
  /** T_init: connect, discovery and synchronization. */
  readonly init: number
  /** P: the leader pings, and checks its timers, this often. */
  readonly ping: number
  readonly syncLimit: number
  /** `assumed` where no file of the server, nor its log, states syncLimit or tickTime. */
  readonly confidence: Confidence
  readonly evidence: readonly Evidence[]
}

/** A tickTime and syncLimit that together stay below this are of no use between hosts. */
const LEAST_SYNC_MS = 4_000

/** `ownerOf` says whose file a place is in: a configuration that lies beside the logs, and is nobody's, only suggests values. */
export function limitsOf(server: Server, ownerOf: (evidence: Evidence) => number | null): Limits {
  const { tickTime, syncLimit, initLimit } = server.parameters
  const isStated = ({ source, evidence }: Parameter): boolean =>
    source !== 'assumed' && (source !== 'peer' || (evidence !== null && ownerOf(evidence) !== null))
  const stated = [tickTime, syncLimit].every(isStated)
  const sync = tickTime.value * syncLimit.value
  return {
    tick: tickTime.value,
    sync,
    sure: stated ? sync : Math.min(sync, LEAST_SYNC_MS),
    init: tickTime.value * initLimit.value,
    ping: tickTime.value / 2,
    syncLimit: syncLimit.value,
    confidence: stated ? 'bounded' : 'assumed',
    evidence: [tickTime, syncLimit].flatMap(({ evidence }) => evidence ?? []),
  }
}
