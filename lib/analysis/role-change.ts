import { evidenceOfEvent, type LogEvent, numberField } from '../model/log-event.ts'
import type { Confidence } from '../words/certainty.ts'
import type { Evidence } from '../words/evidence.ts'
import type { Phase, Role } from './document.ts'

/** From here on a server is something else (spec 3.5). */
export interface RoleChange {
  readonly at: number
  readonly role: Role
  readonly phase: Phase | null
  readonly confidence: Confidence
  readonly evidence: Evidence
}

/** Lines that say what a server becomes. */
export const BECOMES = [
  'PEER_STATE',
  'PEER_PHASE',
  'PEER_TO_LOOKING',
  'PEER_TOOK',
  'LRN_DIFF',
  'LRN_SNAP',
  'LRN_TRUNC',
  'LRN_UPTODATE',
  'LEAD_QUORUM',
] as const
/** Lines that say what it no longer is. */
export const ENDS = ['FOL_EXC', 'OBS_EXC', 'LRN_DISC', 'FOL_SHUT', 'LEAD_SHUTDOWN', 'LEAD_SHUTTING'] as const
/** Up to 3.4 nothing says that a learner serves: its snapshot after synchronization and its first session show it. */
export const SERVES = ['DISK_SNAP', 'SES_EST', 'SES_NEW', 'SES_GLOBAL'] as const
/** Lines that only a server in a role prints, for logs that begin in the middle of it. */
const LEADERS = ['LH_TXN_TIMEOUT', 'LH_CLOSING', 'LH_EXC', 'LH_GOODBYE', 'LH_SID', 'LH_SYNC', 'LH_SENDEXC'] as const
const LEARNERS = ['LRN_REVALIDATE', 'LRN_PKT_WRITE'] as const
export const SHOWS = [...LEADERS, ...LEARNERS, 'FLE_NOTIF', 'SES_EXPIRE'] as const

const isOneOf = (patterns: readonly string[], event: LogEvent): boolean => patterns.includes(event.pattern)

/** What one line makes of the role before it; null where it changes nothing. `phased`: this release prints phases itself. */
export function changeBy(event: LogEvent, now: Role, phase: Phase | null, phased: boolean): RoleChange | null {
  const become = (role: Role, next: Phase | null, confidence: Confidence = 'proven'): RoleChange | null =>
    role === now && next === phase
      ? null
      : { at: event.time, role, phase: next, confidence, evidence: evidenceOfEvent(event) }
  if (event.pattern === 'PEER_STATE') {
    const role = roleNamed(event.fields.state)
    return role === now ? null : become(role, null)
  }
  if (event.pattern === 'PEER_PHASE') return become(roleNamed(event.fields.state), phaseNamed(event.fields.phase))
  if (event.pattern === 'PEER_TO_LOOKING') return become('looking', null)
  if (isOneOf(ENDS, event)) {
    const role = roleEndedBy(event)
    return role === now || (now === 'observing' && role === 'following') ? become('unknown', null) : null
  }
  if (phased || !['following', 'observing', 'leading'].includes(now)) return null
  if (event.pattern === 'PEER_TOOK') return phase === null ? become(now, 'discovery') : null
  if (event.pattern === 'LEAD_QUORUM') return become(now, 'broadcast')
  if (now === 'leading') return null
  if (event.pattern === 'LRN_UPTODATE') return become(now, 'broadcast')
  if (['LRN_DIFF', 'LRN_SNAP', 'LRN_TRUNC'].includes(event.pattern)) return become(now, 'synchronization')
  return isOneOf(SERVES, event) && phase === 'synchronization' ? become(now, 'broadcast', 'consistent') : null
}

function roleNamed(word: unknown): Role {
  const name = String(word).toLowerCase()
  return name === 'looking' || name === 'following' || name === 'leading' || name === 'observing' ? name : 'unknown'
}

function phaseNamed(word: unknown): Phase | null {
  return word === 'discovery' || word === 'synchronization' || word === 'broadcast' ? word : null
}

/** The role that an ending line proves for the moment before it. */
function roleEndedBy(event: LogEvent): Role {
  if (event.pattern.startsWith('LEAD_')) return 'leading'
  return event.pattern === 'OBS_EXC' || event.logger === 'Observer' || event.fields.who === 'Observer'
    ? 'observing'
    : 'following'
}

/**
 * What a log that begins in the middle of a role was at its beginning: the first line that ends a role, or that only one
 * role prints. Every change of role prints a line, so what holds there held since the log began; an ending that prints how
 * long the connection lasted reaches back further.
 */
export function roleAtBeginning(events: readonly LogEvent[], from: number): RoleChange | null {
  for (const event of events) {
    const role = isOneOf(ENDS, event) ? roleEndedBy(event) : roleShownBy(event)
    if (role === null && (isOneOf(BECOMES, event) || isOneOf(ENDS, event))) return null
    if (role === null) continue
    const end = isOneOf(ENDS, event) ? lastOfBurst(events, event) : event
    const connectedMs = end.pattern === 'LRN_DISC' ? numberField(end, 'ms') : null
    const at = connectedMs === null ? from : Math.min(from, end.time - connectedMs)
    const serving =
      end.pattern === 'LRN_DISC' ? end.fields.synced === 'true' : role === 'leading' || isOneOf(LEARNERS, event)
    return { at, role, phase: serving ? 'broadcast' : null, confidence: 'proven', evidence: evidenceOfEvent(end) }
  }
  return null
}

/** Exception and LRN_DISC come together; the latter says more. */
function lastOfBurst(events: readonly LogEvent[], first: LogEvent): LogEvent {
  return events.find((event) => event.pattern === 'LRN_DISC' && Math.abs(event.time - first.time) < 2_000) ?? first
}

function roleShownBy(event: LogEvent): Role | null {
  if (event.pattern === 'FLE_NOTIF') {
    const role = roleNamed(event.fields.mystate)
    return role === 'unknown' || role === 'looking' ? null : role
  }
  if (isOneOf(LEADERS, event) || event.pattern === 'SES_EXPIRE') return 'leading'
  return isOneOf(LEARNERS, event) ? 'following' : null
}
