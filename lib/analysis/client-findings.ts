import { type Evidence, formatEvidence } from '../words/evidence.ts'
import { formatIsoTime } from '../words/iso-time.ts'
import { clock, plural, seconds } from './causes/wording.ts'
import type { ClientOutage } from './client-outages.ts'
import type { AnalysisDocument, Finding, MissingItem, RuleOut } from './document.ts'
import { hypotheses } from './hypotheses/registry.ts'

/** Outages that follow each other within this are one incident. */
const APART_MS = 10_000
const MARGIN_MS = 5_000
const EVIDENCE_LIMIT = 40
/** Outages that are told one by one. */
const STEP_LIMIT = 12
/** What the log of a server that was lost would decide. */
const DECIDES = [
  'process_restarted',
  'process_paused',
  'network_partition',
  'quorum_lost',
  'leader_changed',
  'slow_disk',
]

/**
 * What clients saw, where no server's log is here to say why: an interval, the servers that were lost and for how long, and
 * which logs to fetch. The cause is the likeliest that fits, and never more than assumed.
 */
export function clientDiagnosis(
  outages: readonly ClientOutage[],
): Pick<AnalysisDocument, 'findings' | 'incidents' | 'ruleOuts'> {
  let asked = 0
  const told = grouped(outages).map((group) => {
    const finding = findingOf(group, asked)
    asked += finding.missing.length
    return { finding, ruleOuts: ruleOutsOf(group, finding) }
  })
  const ordered = [...told].sort((a, b) => rank(a.finding) - rank(b.finding))
  const incidents = ordered
    .filter(({ finding }) => finding.severity !== 'info')
    .map(({ finding, ruleOuts }) => {
      const { id, from, to, title } = finding
      return { id: `incident-${id}`, from: from!, to, title, findings: [id], ruleOuts }
    })
  return { findings: ordered.map(({ finding }) => finding), incidents, ruleOuts: ordered[0]?.ruleOuts ?? [] }
}

function rank({ severity }: Finding): number {
  return severity === 'info' ? 1 : 0
}

/** A client knows whether its session expired; the rest is for the servers' logs to say. */
function ruleOutsOf(group: readonly ClientOutage[], { missing, evidence }: Finding): RuleOut[] {
  const expired = group.some((one) => one.expired)
  const ended = group.every(({ to }) => to !== null)
  return hypotheses.map(({ name }): RuleOut => {
    const decides = missing.filter((item) => item.decides.includes(name)).map(({ id }) => id)
    if (name !== 'session_expiry' || !(expired || ended))
      return {
        hypothesis: name,
        verdict: 'cannot_tell',
        because: 'Only logs of clients are here.',
        decides,
        evidence: [],
      }
    const because = expired
      ? 'A client was told that its session had expired.'
      : 'Every session that lost its server went on.'
    return { hypothesis: name, verdict: expired ? 'supported' : 'ruled_out', because, decides: [], evidence }
  })
}

/** A finding of the servers' logs, with what clients of that ensemble saw of it. */
export function withClientsView(finding: Finding, outages: readonly ClientOutage[]): Finding {
  const seen = seenByClients(
    outages,
    Date.parse(finding.from ?? ''),
    finding.to === null ? null : Date.parse(finding.to),
  )
  return seen === '' ? finding : { ...finding, impact: [finding.impact, seen].filter((text) => text !== '').join(' ') }
}

function seenByClients(outages: readonly ClientOutage[], from: number, to: number | null): string {
  const during = outages.filter((one) => one.from >= from - APART_MS && (to === null || one.from <= to))
  if (during.length === 0) return ''
  const sessions = new Set(during.map(({ session }) => session)).size
  const expired = during.filter((one) => one.expired).length
  return `In the clients' logs ${plural(sessions, 'session')} lost ${sessions === 1 ? 'its' : 'their'} server${longest(during)}${expired > 0 ? `, ${expired} expired` : ''}.`
}

function grouped(outages: readonly ClientOutage[]): ClientOutage[][] {
  const groups: ClientOutage[][] = []
  let end = Number.NEGATIVE_INFINITY
  for (const outage of outages) {
    if (outage.from > end + APART_MS) groups.push([])
    groups.at(-1)!.push(outage)
    end = Math.max(end, outage.to ?? outage.from)
  }
  return groups
}

function findingOf(group: readonly ClientOutage[], asked: number): Finding {
  const from = group[0]!.from
  const ends = group.map(({ to }) => to)
  const to = ends.includes(null) ? null : Math.max(...ends.map(Number))
  const expired = group.filter((one) => one.expired)
  const sessions = new Set(group.map(({ session }) => session)).size
  const lost = distinct(group.map((one) => one.lost))
  const evidence = group.flatMap((one) => one.evidence)
  const cause = causeOf(group)
  return {
    id: `clients-${cause}-${formatEvidence(evidence[0]!)}`,
    ...{ cause, rootCause: null, severity: expired.length > 0 ? 'warning' : 'info', confidence: 'assumed' },
    ...{ ensemble: null, sids: [], partition: null },
    from: formatIsoTime(from),
    to: to === null ? null : formatIsoTime(to),
    title:
      expired.length > 0
        ? `${plural(expired.length, 'session')} expired`
        : `Clients lost ${lost.join(', ') || 'their server'}`,
    summary: `Only what clients saw is here: ${plural(sessions, 'session')} lost ${sessions === 1 ? 'its' : 'their'} server${longest(group)}. Whether a server stopped, stood still, was cut off or had no leader, their logs cannot tell.`,
    impact: impactOf(group, expired.length),
    chain: group
      .slice(0, STEP_LIMIT)
      .flatMap(stepsOf)
      .sort((a, b) => a.at.localeCompare(b.at)),
    missing: missingOf(group, from, to, asked),
    evidence: evidence.slice(0, EVIDENCE_LIMIT).map(formatEvidence),
    doNow: 'Fetch the logs of the servers that were lost; they say what a client cannot see.',
    figures: [],
  }
}

/** An expiry is certain; what the servers were doing is a guess from how the connections ended. */
function causeOf(group: readonly ClientOutage[]): string {
  if (group.some(({ expired }) => expired)) return 'session_expiry_storm'
  if (group.some(({ tried, lost }) => [...tried].some((server) => server !== lost))) return 'quorum_loss'
  return group.some(({ seen }) => seen === 'silence') ? 'follower_frozen' : 'follower_crash'
}

function impactOf(group: readonly ClientOutage[], expired: number): string {
  const open = group.filter(({ to }) => to === null).length
  const moved = group.filter(({ next, lost }) => next !== '' && next !== lost).length
  const facts = [
    expired > 0 ? `${plural(expired, 'session')} expired: their ephemeral nodes and watches are gone` : '',
    moved > 0 ? `${plural(moved, 'session')} went on at another server` : '',
    open > 0 ? `${plural(open, 'session')} had no server when the log ended` : '',
  ]
  return facts
    .filter((fact) => fact !== '')
    .map((fact) => `${fact}.`)
    .join(' ')
}

const SEEN: Readonly<Record<ClientOutage['seen'], string>> = {
  silence: 'did not answer for two thirds of the session timeout',
  close: 'closed the connection',
  break: 'broke the connection',
}

function stepsOf({ session, from, to, seen, lost, next, expired, evidence }: ClientOutage): Finding['chain'] {
  const name = `0x${session.toString(16)}`
  const step = (kind: 'trigger' | 'recovery' | 'residue', at: number, text: string, line: Evidence) => ({
    ...{ at: formatIsoTime(at), until: null, sid: null, step: kind, text, rule: null },
    ...{ confidence: 'consistent' as const, evidence: formatEvidence(line) },
  })
  const began = step('trigger', from, `Session ${name}: ${lost || 'its server'} ${SEEN[seen]}`, evidence[0]!)
  if (to === null) return [began]
  const last = evidence.at(-1)!
  return [
    began,
    expired
      ? step('residue', to, `Session ${name} has expired`, last)
      : step('recovery', to, `Session ${name} goes on at ${next} after ${seconds(to - from)}`, last),
  ]
}

/** The log of each server that was lost, from when it last answered to when the session was served again. */
function missingOf(group: readonly ClientOutage[], from: number, to: number | null, asked: number): MissingItem[] {
  const start = from - Math.max(MARGIN_MS, ...group.map(({ timeout }) => timeout ?? 0))
  const end = (to ?? group.at(-1)!.from) + MARGIN_MS
  const servers = distinct(group.flatMap(({ lost, tried }) => [lost, ...tried]))
  return servers.map((server, i) => ({
    id: String(asked + i + 1),
    ...{ kind: 'zookeeper/server-log', sid: null, from: formatIsoTime(start), to: formatIsoTime(end) },
    what: `zookeeper.log of the server at ${server}, ${clock(start).slice(0, 8)} to ${clock(end).slice(0, 8)}`,
    why: 'A client sees that a server is gone, and not why.',
    command: `awk '$2 >= "${clock(start).slice(0, 8)}" && $2 <= "${clock(end).slice(0, 8)}"' zookeeper.log   # on ${server}, in the client's time zone`,
    decides: [...DECIDES],
  }))
}

function longest(outages: readonly ClientOutage[]): string {
  const times = outages.flatMap(({ from, to }) => (to === null ? [] : [to - from]))
  return times.length === 0 ? '' : ` for up to ${seconds(Math.max(...times))}`
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)].filter((text) => text !== '')
}
