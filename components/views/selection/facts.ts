import type {
  AnalysisDocument,
  ChainStep,
  ClockOffset,
  ElectionEntry,
  Finding,
  RoleInterval,
  VoteEntry,
} from '@/lib/analysis/document'
import { words } from '@/lib/language/words'
import type { Confidence } from '@/lib/words/certainty'
import { formatDelta, formatDuration, formatMs } from '@/lib/words/duration'
import { formatClock, formatClockBeside, parseTime } from '@/lib/words/time'

import { epochName } from '../epoch-name'

const { facts } = words.selection

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
  if (step.until !== null) rows.push({ label: facts.happenedIn, value: intervalOf(step), confidence: step.confidence })
  const place = finding.chain.indexOf(step)
  const trigger = finding.chain.slice(0, place).findLast((other) => other.step === 'trigger' && other.until !== null)
  if (trigger !== undefined && (step.step === 'detector' || step.step === 'action'))
    rows.push({ label: facts.beganIn, value: intervalOf(trigger), confidence: trigger.confidence })
  const others = finding.sids.filter((sid) => sid !== step.sid)
  if (others.length > 0 && step.step === 'detector') rows.push({ label: facts.about, sids: others, value: '' })
  return rows
}

/** `(04:01:50.248, 04:01:51.248]`: after the one, at the other at the latest. */
function intervalOf({ at, until }: ChainStep): string {
  return `(${formatClock(parseTime(at)!)}, ${formatClock(parseTime(until)!)}]`
}

export function voteFacts(vote: VoteEntry): FactRow[] {
  const rows: FactRow[] = [
    { label: facts.vote.from, sids: [vote.from], value: vote.state },
    {
      label: facts.vote.names,
      sids: [vote.leader],
      value: '',
      note: vote.state === 'looking' ? facts.vote.candidate : facts.vote.leader,
    },
  ]
  if (vote.round !== null) rows.push({ label: facts.vote.round, value: vote.round, note: decimalOf(vote.round) })
  if (vote.peerEpoch !== null)
    rows.push({ label: facts.vote.peerEpoch, value: `0x${vote.peerEpoch.toString(16)}`, note: `${vote.peerEpoch}` })
  if (vote.zxid !== null) rows.push({ label: 'zxid', value: vote.zxid, note: facts.vote.zxid })
  return rows
}

export function roleFacts(role: RoleInterval): FactRow[] {
  const from = parseTime(role.from)!
  const to = parseTime(role.to)
  const what =
    role.phase === null
      ? words.names.role[role.role]
      : `${words.names.role[role.role]}, ${words.names.phase[role.phase]}`
  return [
    { label: facts.role.role, sids: [role.sid], value: what, confidence: role.confidence },
    {
      label: facts.role.span,
      value: facts.role.fromTo(
        to === null ? formatClock(from) : formatClockBeside(from, to),
        to === null ? '?' : formatClock(to),
      ),
    },
    to === null
      ? { label: facts.role.lasted, value: '?', note: facts.role.noEnd }
      : { label: facts.role.lasted, value: formatDuration(to - from), hover: formatMs(to - from) },
  ]
}

export function electionFacts(election: ElectionEntry, document: Pick<AnalysisDocument, 'ensembles'>): FactRow[] {
  const name = (epoch: number) => epochName(document, election.ensemble, epoch)
  const rows: FactRow[] = [{ label: facts.election.election, value: facts.election.kinds[election.kind] }]
  if (election.tookMs !== null)
    rows.push({
      label: facts.election.took,
      value: formatDuration(election.tookMs),
      hover: formatMs(election.tookMs),
      note: facts.election.asLogged,
    })
  if (election.leaderAfter !== null)
    rows.push({
      label: facts.election.leader,
      sids: [election.leaderAfter],
      value: '',
      note:
        election.leaderBefore === election.leaderAfter
          ? facts.election.sameLeader
          : election.leaderBefore === null
            ? ''
            : facts.election.before(`${election.leaderBefore}`),
    })
  if (election.epochAfter !== null)
    rows.push({ label: facts.election.epoch, value: name(election.epochAfter), note: epochNote(election, name) })
  return rows
}

function epochNote({ epochBefore, epochAfter }: ElectionEntry, name: (epoch: number) => string): string {
  return epochBefore === null
    ? ''
    : epochBefore === epochAfter
      ? facts.election.sameEpoch
      : facts.election.before(name(epochBefore))
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
      label: facts.clocks.pair(sid, relativeTo),
      value: [minMs !== null && `≥ ${formatDelta(minMs)}`, maxMs !== null && `≤ ${formatDelta(maxMs)}`]
        .filter(Boolean)
        .join(', '),
      ...(minMs === null ? { note: facts.clocks.noLower } : maxMs === null ? { note: facts.clocks.noUpper } : {}),
      confidence: 'bounded' as const,
    }))
}

function decimalOf(hex: string): string {
  return /^0x[0-9a-f]{1,12}$/i.test(hex) ? `${Number.parseInt(hex, 16)}` : ''
}
