import type { TimelineMark } from '../../timeline-mark.ts'
import type { BrokerLine } from './broker-lines.ts'

/** What a line of a broker's log says of the broker. */
export interface BrokerEvent {
  readonly kind: TimelineMark['kind']
  readonly text: string
  /** The other broker, where one is meant. */
  readonly toward?: number
  /** Something went wrong, or somebody lost something. */
  readonly trouble: boolean
}

type Fields = BrokerLine['fields']
const partitionOf = ({ topic, partition }: Fields) => `${topic}-${partition}`
const usual = (kind: BrokerEvent['kind'], text: string): BrokerEvent => ({ kind, text, trouble: false })
const trouble = (kind: BrokerEvent['kind'], text: string): BrokerEvent => ({ kind, text, trouble: true })

/** By pattern. A follower's new leader is left out: its leader says the same, and there is one a partition. */
const EVENTS: Readonly<Record<string, (fields: Fields) => BrokerEvent>> = {
  BRK_STATE: ({ state }) => usual('start', `is ${String(state).toLowerCase()}`),
  BRK_ISR_SHRINK: (fields) =>
    trouble('timer', `in-sync replicas of ${partitionOf(fields)} shrink from ${fields.from} to ${fields.to}`),
  BRK_ISR: (fields) => usual('start', `in-sync replicas of ${partitionOf(fields)} are ${fields.isr}`),
  BRK_LEADER: (fields) => usual('start', `leads ${partitionOf(fields)} in leader epoch ${fields.leaderEpoch}`),
  BRK_TRUNCATE: (fields) => ({
    ...trouble('close', `truncates ${partitionOf(fields)} to offset ${fields.offset}`),
    toward: Number(fields.leader),
  }),
  BRK_LOG_TRUNCATE: (fields) => trouble('close', `cuts its log of ${partitionOf(fields)} to offset ${fields.offset}`),
  BRK_FENCED: ({ broker }) => ({
    ...trouble('expired', `fences broker ${broker}: its heartbeats stopped`),
    toward: Number(broker),
  }),
  BRK_CONTROLLER: ({ epoch }) => usual('reconfig', `is the active controller, in epoch ${epoch}`),
  BRK_RESIGN: () => usual('reconfig', 'gives up being the active controller'),
  BRK_BROKERS: ({ added, deleted, bounced }) =>
    (deleted === '' ? usual : trouble)(
      'reconfig',
      `sees brokers come (${added || 'none'}), go (${deleted || 'none'}), come back (${bounced || 'none'})`,
    ),
  BRK_ZK: ({ state }) =>
    state === 'Session expired' || state === 'Disconnected' || state === 'Auth failed'
      ? trouble('expired', `ZooKeeper: ${String(state).toLowerCase()}`)
      : usual('start', `ZooKeeper: ${String(state).toLowerCase()}`),
  BRK_RECOVERY: ({ dir }) => trouble('exception', `recovers the logs in ${dir}: it was not stopped cleanly`),
  BRK_CORRUPTION: ({ topic, partition, offset, path, at }) =>
    trouble(
      'exception',
      topic === ''
        ? `finds damage in ${path} at byte ${at}`
        : `finds damage in ${topic}-${partition} and cuts it to offset ${offset}`,
    ),
  BRK_LOG_DIR: ({ dir }) => trouble('exception', `cannot use the log directory ${dir} any more`),
}

/** Patterns whose lines are events. */
export const TOLD = Object.keys(EVENTS)

/** Null where the line is no event of a broker that is known. */
export function eventOf({ pattern, fields, owner }: BrokerLine): (BrokerEvent & { readonly broker: number }) | null {
  const event = EVENTS[pattern]?.(fields)
  if (event === undefined) return null
  // a line about another broker is signed by the controller
  const signed = pattern === 'BRK_FENCED' ? fields.controller : fields.broker
  const broker = typeof signed === 'number' && signed >= 0 ? signed : owner
  return Number.isNaN(broker) ? null : { ...event, broker }
}
