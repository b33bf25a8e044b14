import type {
  AnalysisDocument,
  ChainStep,
  ClockOffset,
  ElectionEntry,
  Finding,
  RoleInterval,
  VoteEntry,
} from '@/lib/analysis/document'
import type { Confidence } from '@/lib/words/certainty'
import { formatDelta, formatDuration, formatMs } from '@/lib/words/duration'
import { formatClock, formatClockBeside, parseTime } from '@/lib/words/time'

import { epochName } from '../epoch-name'

/** A row of key and value. */
export interface FactRow {
  readonly label: string
  /** Servers whose badges stand before the value. */
  readonly sids?: readonly number[]
  readonly value: string
  /** What hovering the value shows. */
  readonly hover?: string
  /** Plain words after the value. */
  readonly note?: string
  readonly confidence?: Confidence
  readonly evidence?: string | null
}

/** When the step happened, or between which times. */
export function stepFacts(step: ChainStep, finding: Finding): FactRow[] {
  const rows: FactRow[] = []
  if (step.until !== null) rows.push({ label: 'Happened in', value: intervalOf(step), confidence: step.confidence })
  const place = finding.chain.indexOf(step)
  const trigger = finding.chain.slice(0, place).findLast((other) => other.step === 'trigger' && other.until !== null)
  if (trigger !== undefined && (step.step === 'detector' || step.step === 'action'))
    rows.push({ label: 'Began in', value: intervalOf(trigger), confidence: trigger.confidence })
  const others = finding.sids.filter((sid) => sid !== step.sid)
  if (others.length > 0 && step.step === 'detector') rows.push({ label: 'About', sids: others, value: '' })
  return rows
}

/** `(04:01:50.248, 04:01:51.248]`: after the one, at the other at the latest. */
function intervalOf({ at, until }: ChainStep): string {
  return `(${formatClock(parseTime(at)!)}, ${formatClock(parseTime(until)!)}]`
}

export function voteFacts(vote: VoteEntry): FactRow[] {
  const rows: FactRow[] = [
    { label: 'From', sids: [vote.from], value: vote.state },
    {
      label: 'Names',
      sids: [vote.leader],
      value: '',
      note: vote.state === 'looking' ? 'its candidate' : 'the leader it has',
    },
  ]
  if (vote.round !== null) rows.push({ label: 'Round', value: vote.round, note: decimalOf(vote.round) })
  if (vote.peerEpoch !== null)
    rows.push({ label: 'Peer epoch', value: `0x${vote.peerEpoch.toString(16)}`, note: `${vote.peerEpoch}` })
  if (vote.zxid !== null) rows.push({ label: 'zxid', value: vote.zxid, note: 'of the vote' })
  return rows
}

export function roleFacts(role: RoleInterval): FactRow[] {
  const from = parseTime(role.from)!
  const to = parseTime(role.to)
  const what = role.phase === null ? role.role : `${role.role}, ${role.phase}`
  return [
    { label: 'Role', sids: [role.sid], value: what, confidence: role.confidence },
    {
      label: 'From, to',
      value: `${to === null ? formatClock(from) : formatClockBeside(from, to)} to ${to === null ? '?' : formatClock(to)}`,
    },
    to === null
      ? { label: 'Lasted', value: '?', note: 'end not in evidence' }
      : { label: 'Lasted', value: formatDuration(to - from), hover: formatMs(to - from) },
  ]
}

export function electionFacts(election: ElectionEntry, document: Pick<AnalysisDocument, 'ensembles'>): FactRow[] {
  const name = (epoch: number) => epochName(document, election.ensemble, epoch)
  const kinds = { ensemble: 'of the ensemble', rejoin: 'none: one server rejoined', failed: 'ended without a leader' }
  const rows: FactRow[] = [{ label: 'Election', value: kinds[election.kind] }]
  if (election.tookMs !== null)
    rows.push({
      label: 'Took',
      value: formatDuration(election.tookMs),
      hover: formatMs(election.tookMs),
      note: 'as logged',
    })
  if (election.leaderAfter !== null)
    rows.push({
      label: 'Leader',
      sids: [election.leaderAfter],
      value: '',
      note:
        election.leaderBefore === election.leaderAfter
          ? 'before and after'
          : election.leaderBefore === null
            ? ''
            : `before: ${election.leaderBefore}`,
    })
  if (election.epochAfter !== null)
    rows.push({ label: 'Epoch', value: name(election.epochAfter), note: epochNote(election, name) })
  return rows
}

function epochNote({ epochBefore, epochAfter }: ElectionEntry, name: (epoch: number) => string): string {
  return epochBefore === null ? '' : epochBefore === epochAfter ? 'unchanged' : `before: ${name(epochBefore)}`
}

/** `Clock 13 − 37 ≤ +414 ms`, for two servers that the finding is about. */
export function clockFacts(offsets: readonly ClockOffset[], finding: Finding): FactRow[] {
  const actors = new Set(finding.chain.map((step) => step.sid))
  return offsets
    .filter(
      ({ sid, relativeTo, ensemble, minMs, maxMs }) =>
        ensemble === finding.ensemble &&
        actors.has(sid) &&
        actors.has(relativeTo) &&
        (minMs !== null || maxMs !== null),
    )
    .map(({ sid, relativeTo, minMs, maxMs }) => ({
      label: `Clock ${sid} − ${relativeTo}`,
      value: [minMs !== null && `≥ ${formatDelta(minMs)}`, maxMs !== null && `≤ ${formatDelta(maxMs)}`]
        .filter(Boolean)
        .join(', '),
      ...(minMs === null ? { note: 'no lower bound' } : maxMs === null ? { note: 'no upper bound' } : {}),
      confidence: 'bounded' as const,
    }))
}

function decimalOf(hex: string): string {
  return /^0x[0-9a-f]{1,12}$/i.test(hex) ? `${Number.parseInt(hex, 16)}` : ''
}
