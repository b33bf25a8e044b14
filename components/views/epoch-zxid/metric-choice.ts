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

const MOST_METRICS = 6

/** Six at most are shown: those that answer a question, then others in their order. */
export function chosenMetrics(names: readonly string[]): readonly string[] {
  const answers = QUESTIONS.flatMap((question) => {
    const name = question.find((wanted) => names.includes(wanted))
    return name === undefined ? [] : [name]
  })
  const others = names.filter((name) => !answers.includes(name))
  return [...answers, ...others].slice(0, MOST_METRICS)
}
