import type { EnsembleView } from '../ensemble-view.ts'
import type { FactSet, OfKind } from '../fact-set.ts'
import { type Claim, defineCause } from './claim.ts'
import { episodesOf } from './episodes.ts'
import { gcLogOf, metricsOf } from './fetch.ts'
import { clock, plural, seconds } from './wording.ts'

type Fsync = OfKind<'fsync-slow'>

/** One late fsync is a hiccup; a row of them, or one that eats half of the limit, is a disk to look at. */
const ROW = 3

/** Spec 4.9, C2 without a separation: the transaction log reached the disk late. */
export const slowDiskSync = defineCause({
  name: 'slow_disk_sync',
  explain(facts, view) {
    return view.servers.flatMap(({ sid }) => {
      const slow = facts.on('fsync-slow', sid).filter((fact) => !duringStandstill(fact, facts))
      return episodesOf(slow).map((episode) => claim(sid, episode, view))
    })
  },
})

/** A process that stood still finishes its fsync when it runs again: the line then measures the stop. */
function duringStandstill(fsync: Fsync, facts: FactSet): boolean {
  const then = [fsync.from, fsync.to, fsync.sid] as const
  return [...facts.within('pause', ...then), ...facts.within('silence', ...then)].some((stop) => {
    const shared = Math.min(stop.to, fsync.to) - Math.max(stop.from, fsync.from)
    return shared >= (fsync.to - fsync.from) * 0.6
  })
}

function lengthsOf(slow: readonly Fsync[]): string {
  const [least, most] = [Math.min(...slow.map(({ ms }) => ms)), Math.max(...slow.map(({ ms }) => ms))].map(seconds)
  return least === most ? most! : `from ${least} to ${most}`
}

/** When it lost its role while its disk held it up, or within the limit after. */
function lostAfter(sid: number, from: number, to: number, view: EnsembleView): number | null {
  const lost = view
    .rolesOf(sid)
    .find((span) => NO_ROLE.includes(span.role) && span.from > from && span.from <= to + view.limits.sync)
  return lost?.from ?? null
}

const NO_ROLE: readonly string[] = ['unknown', 'looking', 'down']

function claim(sid: number, slow: readonly Fsync[], view: EnsembleView): Claim {
  const longest = slow.reduce((a, b) => (b.ms > a.ms ? b : a))
  const first = slow[0]!
  const last = slow.at(-1)!
  const serious = slow.length >= ROW || longest.ms >= view.limits.sync / 2
  const leads = view.termAt(first.from)?.leader === sid
  const lost = lostAfter(sid, first.from, last.to, view)
  const effect = leads
    ? `${sid} leads; writes wait for a majority of the others’ disks, so clients may notice nothing.`
    : `Its ACKs left late; the leader waits for a majority, and closes ${sid} once one ACK is ${seconds(view.limits.sync)} overdue.`
  return {
    cause: 'slow_disk_sync',
    sids: [sid],
    from: first.from,
    to: last.to,
    severity: serious ? 'warning' : 'info',
    confidence: 'bounded',
    rootCause: null,
    title: `Disk of server ${sid} is slow: fsync took up to ${seconds(longest.ms)}`,
    summary: `${plural(slow.length, 'fsync')} of the transaction log took ${lengthsOf(slow)} between ${clock(first.from)} and ${clock(last.to)}.${lost === null ? ' No server left the ensemble for it.' : ''} ${effect}`,
    impact: `${lost === null ? 'Nobody lost service. ' : ''}Clients of ${sid} may have waited for their writes between ${clock(first.from)} and ${clock(last.to)}${lost === null ? '' : `, and it served nobody from ${clock(lost)} on`}.`,
    doNow: `Look at the disk of ${sid}: who else writes to it, and whether the transaction log has a device of its own (dataLogDir).`,
    figures: [
      { value: seconds(longest.ms), label: 'longest fsync', confidence: 'proven' },
      { value: String(slow.length), label: 'slow fsyncs', confidence: 'proven' },
    ],
    chain: slow.slice(0, 8).map((fact) => ({
      step: 'trigger',
      at: fact.from,
      until: fact.to,
      sid,
      text: `${sid} waits ${seconds(fact.ms)} for its disk`,
      confidence: 'bounded',
      rule: 'fsync-line-follows',
      evidence: fact.evidence[0],
    })),
    missing: [
      ...metricsOf(
        sid,
        `max_fsynctime and sync_processor_queue_size of ${sid}: how often, and how much waits behind it`,
        ['slow_disk'],
        view,
      ),
      ...gcLogOf(
        sid,
        first.from,
        last.to,
        `whether ${sid} stood still meanwhile: then the fsync measures the stop`,
        ['slow_disk', 'process_paused'],
        view,
      ),
    ],
    explains: slow,
    score: 2,
  }
}
