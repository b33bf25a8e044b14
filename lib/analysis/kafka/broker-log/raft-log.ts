import type { Evidence } from '../../../words/evidence.ts'
import type { Role } from '../../document.ts'
import type { LeaderChange } from '../kraft/leader-changes.ts'
import type { BrokerLine } from './broker-lines.ts'

/** A controller in one role, by its own log. */
export interface RaftSpan {
  readonly role: Role
  readonly from: number
  readonly to: number | null
  readonly evidence: Evidence
}

/** What the controllers' own logs say of their quorum. */
export interface RaftLog {
  readonly lanes: ReadonlyMap<number, readonly RaftSpan[]>
  readonly changes: readonly LeaderChange[]
}

/** States of Kafka's `QuorumState` as the roles that ZooKeeper's servers have; what is missing looks for a leader. */
const ROLES: Readonly<Record<string, Role>> = { Leader: 'leading', Follower: 'following', Observer: 'observing' }

/** Lines of `BRK_RAFT` in time order. A process that starts says so: it comes from no state. */
export function readRaftLog(lines: readonly BrokerLine[]): RaftLog {
  const byBroker = new Map<number, BrokerLine[]>()
  for (const line of lines) {
    const broker = Number(line.fields.broker)
    byBroker.set(broker, [...(byBroker.get(broker) ?? []), line])
  }
  return { lanes: new Map([...byBroker].map(([broker, own]) => [broker, spansOf(own)])), changes: changesIn(lines) }
}

function spansOf(lines: readonly BrokerLine[]): RaftSpan[] {
  return lines.flatMap(({ fields, time, evidence }, i): RaftSpan[] => {
    const next = lines[i + 1]
    const span = { role: ROLES[String(fields.state)] ?? 'looking', from: time, evidence } as const
    if (next === undefined) return [{ ...span, to: null }]
    if (next.fields.before !== 'null') return [{ ...span, to: next.time }]
    // killed, or stopped: the last it wrote stands above the line with which it is there again
    const gone = Math.max(time, Math.min(next.timeAbove, next.time))
    return [
      { ...span, to: gone },
      { role: 'down', from: gone, to: next.time, evidence: next.evidence },
    ]
  })
}

/** By the leader's own line where there is one, else by the first that follows it. */
function changesIn(lines: readonly BrokerLine[]): LeaderChange[] {
  const byEpoch = new Map<number, LeaderChange>()
  let lostSince: number | null = null
  for (const { fields, time, evidence } of lines) {
    const epoch = Number(fields.epoch)
    const [broker, leads] = [Number(fields.broker), fields.state === 'Leader']
    const leader = leads ? broker : Number(fields.leader)
    const known = byEpoch.get(epoch)
    if (fields.state !== 'Leader' && fields.state !== 'Follower') {
      if (fields.before !== 'null') lostSince ??= time
      continue
    }
    if (Number.isNaN(leader)) continue
    const voters = String(fields.voters).split(', ').filter(Boolean).map(Number)
    const granting = leads || broker === leader ? [] : [broker]
    if (known === undefined) {
      byEpoch.set(epoch, {
        epoch,
        leader,
        voters,
        granting,
        offset: Number.NaN,
        time,
        silentSince: lostSince,
        evidence,
      })
      lostSince = null
    } else {
      const both = {
        voters: known.voters.length > 0 ? known.voters : voters,
        granting: [...known.granting, ...granting],
      }
      byEpoch.set(
        epoch,
        leads ? { ...known, ...both, time: Math.min(known.time, time), evidence } : { ...known, ...both },
      )
    }
  }
  return [...byEpoch.values()].sort((a, b) => a.epoch - b.epoch)
}
