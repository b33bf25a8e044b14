/** Labels of a sample, in their order. */
export type Labels = ReadonlyMap<string, string>

/** Labels that a collector adds to say where a sample is from, the most telling first: they name a server, not a metric. */
const SERVER_LABELS = [
  ...['myid', 'server_id', 'zk_instance', 'zk_host', 'pod', 'pod_name', 'kubernetes_pod_name'],
  ...['instance', 'hostname', 'host', 'node', 'server', 'exported_instance'],
]
const TARGET_LABELS = new Set([
  ...['__name__', 'job', 'namespace', 'kubernetes_namespace', 'container', 'endpoint', 'service', 'cluster', 'app'],
  ...[
    'env',
    'environment',
    'region',
    'zone',
    'datacenter',
    'dc',
    'team',
    'prometheus',
    'prometheus_replica',
    'monitor',
  ],
  ...['metrics_path', 'statefulset', 'uid'],
])
/** Of summaries. */
const VALUE_LABELS = new Set(['key', 'quantile'])

/** Metrics of the runtime, of the host and of other programs keep the names they have. */
const FOREIGN =
  /^(?:jvm(?!_pause_time)|process|go|node(?!_(?:changed|children|created|deleted)_)|container|kube|kubelet|kafka|scrape|jmx|promhttp|python|cadvisor|machine)_|^up$/

/** Counters whose own name ends in `_count`; of all others `_count` is how often a summary was observed. */
const COUNTERS =
  /^(?:bytes_received|commit|connection_(?:drop|request|revalidate)|diff|snap|digest_mismatches|learner_(?:commit|proposal)_received|looking|proposal|revalidate|request_throttle_wait|unrecoverable_error|insecure_admin|(?:restore|snapshot)_(?:error|rate_limited)|ttl_node_(?:created|deleted)|znode|watch|ephemerals|(?:open|max)_file_descriptor|auth_failed|non_mtls_(?:remote|local)_conn|fsync_threshold_exceed|inflight_(?:diff|snap)|node_(?:changed|children|created|deleted)_watch)_count$/

/** The server that a sample is of, in the collector's words; '' where no label says. */
export function serverInLabels(labels: Labels): string {
  for (const label of SERVER_LABELS) {
    const value = labels.get(label)
    if (value !== undefined && value !== '') return value
  }
  return ''
}

/**
 * The name that `mntr` has for a metric of ZooKeeper, so that one name finds it in every kind of file (sections 5.1 to 5.3 of
 * the evidence specification): `ack_latency{key="3",quantile="0.99"}` is `zk_p99_3_ack_latency`. Metrics of anything else keep
 * their name and the labels that tell them apart.
 */
export function metricName(name: string, labels: Labels): string {
  const own = [...labels].filter(([label]) => !TARGET_LABELS.has(label) && !SERVER_LABELS.includes(label))
  const others = own.filter(([label]) => !VALUE_LABELS.has(label))
  if (FOREIGN.test(name) || others.length > 0) return own.length === 0 ? name : `${name}{${listed(own)}}`
  const plain = name.replace(/^zk_/, '').replace(/_total$/, '')
  const key = labels.has('key') ? `${labels.get('key')}_` : ''
  const quantile = labels.get('quantile')
  if (quantile !== undefined) return `zk_${percentile(quantile)}_${key}${plain}`
  if (plain.endsWith('_sum')) return `zk_sum_${key}${plain.slice(0, -'_sum'.length)}`
  if (plain.endsWith('_count') && !COUNTERS.test(plain)) return `zk_cnt_${key}${plain.slice(0, -'_count'.length)}`
  return `zk_${key}${plain}`
}

/** `0.5` is `p50`, `0.999` is `p999`. */
function percentile(quantile: string): string {
  const digits = /^0?\.(\d+)$/.exec(quantile)?.[1]
  if (digits === undefined) return `q${quantile}`
  return `p${digits.padEnd(2, '0')}`
}

function listed(labels: readonly (readonly [string, string])[]): string {
  return labels.map(([label, value]) => `${label}=${JSON.stringify(value)}`).join(',')
}
