import type { MetricChange, SeriesId } from '@/lib/engine/queries'
import { words } from '@/lib/language/words'

/** The questions that metrics answer, most telling first: names in mntr and in Prometheus' exposition differ by a prefix. */
const QUESTIONS: readonly (readonly string[])[] = [
  ['zk_packets_received', 'packets_received', 'request_commit_queued'],
  ['zk_num_alive_connections', 'num_alive_connections'],
  ['zk_outstanding_requests', 'outstanding_requests'],
  ['zk_max_latency', 'max_latency', 'zk_p99_readlatency'],
  ['zk_max_fsynctime', 'fsynctime', 'zk_avg_fsynctime', 'zk_fsync_threshold_exceed_count'],
  ['zk_ack_latency', 'ack_latency', 'zk_pending_syncs', 'zk_synced_followers', 'zk_followers'],
  ['zk_znode_count', 'znode_count'],
  ['zk_election_time', 'election_time', 'zk_looking_count', 'looking_count'],
]

/** From here on a metric is said to have changed: the step is at least three times as large as the usual ones. */
const NOTABLE = 0.75

export interface ChosenMetric {
  readonly name: string
  readonly series: SeriesId
  /** It changed at T0, and not otherwise. */
  readonly changed: boolean
}

/** What transaction logs tell by the second, of a whole ensemble. */
const COUNTS: readonly ChosenMetric[] = [
  { name: words.metrics.counts.writes, series: 'writes', changed: false },
  { name: words.metrics.counts.opened, series: 'sessions:opened', changed: false },
  { name: words.metrics.counts.closed, series: 'sessions:closed', changed: false },
  { name: words.metrics.counts.expired, series: 'sessions:expired', changed: false },
]

/** Those that match what was typed. */
export function transactionCounts(typed: string): readonly ChosenMetric[] {
  const parts = wordsOf(typed)
  return COUNTS.filter(({ name }) => parts.every((part) => name.includes(part)))
}

/** Writes come first of all, sessions after what changed. */
export function withCounts(counts: readonly ChosenMetric[], metrics: readonly ChosenMetric[]): readonly ChosenMetric[] {
  const isWrites = ({ series }: ChosenMetric) => series === 'writes'
  return [
    ...counts.filter(isWrites),
    ...metrics.filter(({ changed }) => changed),
    ...counts.filter((count) => !isWrites(count)),
    ...metrics.filter(({ changed }) => !changed),
  ]
}

export function isCount({ series }: Pick<ChosenMetric, 'series'>): boolean {
  return !series.startsWith('metric:')
}

function wordsOf(typed: string): readonly string[] {
  return typed.toLowerCase().split(/\s+/).filter(Boolean)
}

/** All that match what was typed: those that changed at T0 first, then those that answer a question, then by name. */
export function orderedMetrics(
  names: readonly string[],
  changes: readonly MetricChange[],
  typed: string,
): readonly ChosenMetric[] {
  const parts = wordsOf(typed)
  const wanted = names.filter((name) => parts.every((part) => readable(name).includes(part) || name.includes(part)))
  const known = new Set(wanted)
  const changed = changes.filter(({ name, score }) => score >= NOTABLE && known.has(name))
  // Of those that jumped alike the telling ones come first.
  const rank = (name: string) => {
    const question = QUESTIONS.findIndex((each) => each.includes(name))
    return question < 0 ? QUESTIONS.length : question
  }
  const first = [...changed].sort((a, b) => b.score - a.score || rank(a.name) - rank(b.name)).map(({ name }) => name)
  const answers = QUESTIONS.flatMap((question) => question.find((name) => known.has(name)) ?? [])
  const ordered = new Set([...first, ...answers, ...wanted])
  const isChanged = new Set(first)
  return [...ordered].map((name) => ({ name, series: `metric:${name}`, changed: isChanged.has(name) }))
}

/** `zk_num_alive_connections` as words. */
export function readable(name: string): string {
  return name.replace(/^zk_/, '').replaceAll('_', ' ').toLowerCase()
}
