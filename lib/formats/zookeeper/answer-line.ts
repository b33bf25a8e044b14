import { parseLabels } from '../metrics/exposition-line.ts'
import { metricName } from '../metrics/metric-name.ts'

/** A server answers so to `mntr`, `srvr` and `stat` while it is LOOKING, synchronises, or shuts down. */
export const NOT_SERVING = 'This ZooKeeper instance is not currently serving requests'
/** Only `srvr` is allowed unless `4lw.commands.whitelist` says more. */
export const NOT_ALLOWED = /^(\w{4}) is not executed because it is not in the whitelist/

/** `zk_avg_latency\t0.5`; with the Prometheus provider a name has labels. */
const METRIC = /^(zk_[^\s{]+)(?:\{([^}]*)\})?[\t ]+(.*)$/
/** `srvr` and `dirs`: `Latency min/avg/max: 0/0.5/12`, `Zxid: 0x5c10c6626f`, `Mode: leader`. */
const NAMED = /^([A-Za-z][\w /-]*): ?(.*)$/

/** What `mntr` calls the values that other commands answer; those with several values have a name each. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  'Zookeeper version': ['zk_version'],
  'Latency min/avg/max': ['zk_min_latency', 'zk_avg_latency', 'zk_max_latency'],
  Received: ['zk_packets_received'],
  Sent: ['zk_packets_sent'],
  Connections: ['zk_num_alive_connections'],
  Outstanding: ['zk_outstanding_requests'],
  Zxid: ['Zxid'],
  Mode: ['Mode'],
  'Node count': ['zk_znode_count'],
  'Proposal sizes last/min/max': ['zk_last_proposal_size', 'zk_min_proposal_size', 'zk_max_proposal_size'],
  datadir_size: ['zk_data_dir_size'],
  logdir_size: ['zk_log_dir_size'],
  'Total watches': ['zk_watch_count'],
}
/** `wchs` */
const WATCHING = /^(\d+) connections watching (\d+) paths$/

/** The values in a line of an answer, by the name that `mntr` has for each; section 5.1 and 5.4 of the evidence specification. */
export function readingsIn(line: string): readonly (readonly [key: string, text: string])[] {
  const [, name, labels, text] = METRIC.exec(line) ?? []
  if (name !== undefined) return [[labels === undefined ? name : metricName(name, parseLabels(labels)), text!.trim()]]
  if (line.startsWith(NOT_SERVING)) return [['not_serving', line]]
  const watching = WATCHING.exec(line)
  if (watching !== null)
    return [
      ['zk_watching_connections', watching[1]!],
      ['zk_watched_paths', watching[2]!],
    ]
  const [, label, value] = NAMED.exec(line) ?? []
  const keys = label === undefined ? undefined : KEYS[label]
  if (keys === undefined) return []
  const values = keys.length === 1 ? [value!] : value!.split('/')
  return keys.flatMap((key, i) => (values[i] === undefined ? [] : [[key, values[i].trim()] as const]))
}
