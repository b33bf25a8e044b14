import type { JsonLeaf } from '../json-scan.ts'
import { addSample } from '../metrics/sample.ts'
import { type Answers, numberOrNaN, wideNumber } from './answer-tables.ts'

/** Aliases of the commands whose answers hold values. */
const COMMANDS: Readonly<Record<string, string>> = {
  ...{ mntr: 'monitor', stat: 'stats', srvr: 'server_stats', conf: 'configuration', config: 'configuration' },
  ...{ cons: 'connections', wchs: 'watch_summary', obsr: 'observers', lead: 'leader' },
}
/** Values that `mntr` has under another name. */
const KEYS: Readonly<Record<string, string>> = {
  num_alive_client_connections: 'num_alive_connections',
  node_count: 'znode_count',
  num_total_watches: 'watch_count',
  num_connections: 'watching_connections',
  num_paths: 'watched_paths',
  datadir_size: 'data_dir_size',
  logdir_size: 'log_dir_size',
  zabstate: 'peer_state',
}
/** Answers whose plain values are metrics of the server. */
const MEASURING = new Set(['monitor', 'stats', 'server_stats', 'zabstate', 'dirs', 'watch_summary', 'observers'])
const CONNECTIONS = new Set(['connections', 'secure_connections'])
const ENVELOPE = new Set(['command', 'error'])

/** One answer of the admin server, as its leaves; it says at its end which command it answers. */
export class AdminAnswer {
  readonly #output: Answers
  readonly #leaves: readonly JsonLeaf[]
  readonly #end: number

  constructor(output: Answers, leaves: readonly JsonLeaf[], end: number) {
    this.#output = output
    this.#leaves = leaves
    this.#end = end
  }

  write(name: string): void {
    const first = this.#leaves[0]
    if (first === undefined) return
    const command = this.#plain('command') ?? this.#commandIn(name)
    const error = this.#plain('error')
    const state = error === undefined || error === 'null' ? '' : error
    const place = { start: first.start, end: Math.max(first.start, this.#end), line: first.line }
    this.#output.tables.answers.add({ command, instance: '', state, ...place })
    this.#writeValues(COMMANDS[command] ?? command)
    this.#writeConnections()
    this.#writeMembers()
  }

  #plain(key: string): string | undefined {
    return this.#leaves.find(({ path }) => path.length === 1 && path[0] === key)?.text
  }

  /** An answer that breaks off never says its name; a monitor's is by far the longest. */
  #commandIn(name: string): string {
    const named = /(monitor|mntr|stats?|server_stats|zabstate|configuration|conf)\b[^/]*$/.exec(name)?.[1]
    if (named !== undefined) return named
    if (this.#plain('znode_count') !== undefined) return 'monitor'
    return this.#plain('zab_epoch') === undefined ? '' : 'zabstate'
  }

  #writeValues(command: string): void {
    for (const leaf of this.#leaves) {
      const [outer, inner, ...deeper] = leaf.path
      const key = String(inner === undefined ? outer : inner)
      const isPlain = inner === undefined && !ENVELOPE.has(key)
      const isStatistic = outer === 'server_stats' && inner !== undefined && deeper.length === 0
      if (command === 'configuration' && isPlain) this.#writeSetting(key, leaf)
      else if (MEASURING.has(command) && (isPlain || isStatistic)) this.#writeSample(key, leaf)
    }
  }

  #writeSample(key: string, { text, isString, start, end, line }: JsonLeaf): void {
    if (key === 'myid') this.#output.tables.ids.add({ sid: numberOrNaN(text), start })
    const isZxid = key === 'last_zxid' || key === 'last_processed_zxid'
    const value = isZxid ? `0x${wideNumber(text).toString(16)}` : text
    if (!isString && text === 'null') return
    const sample = { time: Number.NaN, key: isZxid ? 'Zxid' : `zk_${KEYS[key] ?? key}`, text: value, instance: '' }
    addSample(this.#output.tables.samples, { start, end, line }, sample)
  }

  /** `tick_time` is `tickTime` in zoo.cfg. */
  #writeSetting(key: string, { text, start, end, line }: JsonLeaf): void {
    if (key === 'server_id') this.#output.tables.ids.add({ sid: numberOrNaN(text), start })
    const name = key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
    this.#output.tables.settings.add({ key: name, value: text, start, end, line })
  }

  #writeConnections(): void {
    const found = grouped(this.#leaves, (path) =>
      CONNECTIONS.has(String(path[0])) && path.length === 3 ? `${path[0]} ${path[1]}` : null,
    )
    for (const leaves of found) {
      const fields = new Map(leaves.map(({ path, text }) => [String(path[2]), text]))
      const { start, line } = leaves[0]!
      this.#output.tables.connections.add({
        instance: '',
        address: (fields.get('remote_socket_address') ?? '').replace(/^.*\//, ''),
        session: wideNumber(fields.get('session_id') ?? ''),
        queued: numberOrNaN(fields.get('outstanding_requests')),
        received: numberOrNaN(fields.get('packets_received')),
        sent: numberOrNaN(fields.get('packets_sent')),
        operation: fields.get('last_operation') ?? '',
        established: Number.NaN,
        timeout: numberOrNaN(fields.get('session_timeout')),
        lastZxid: wideNumber(fields.get('last_zxid') ?? ''),
        maxLatency: numberOrNaN(fields.get('max_latency')),
        ...{ start, end: leaves.at(-1)!.end, line },
      })
    }
  }

  /** `voting_view` lists the servers as the configuration in force does. */
  #writeMembers(): void {
    const found = grouped(this.#leaves, (path) => (path[0] === 'current_config' ? String(path[1]) : null))
    for (const leaves of found) {
      const of = (name: string) => leaves.filter(({ path }) => path[2] === name).map(({ text }) => text)
      const elections = of('election_addresses')
      const addresses = of('server_addresses').map((address, i) => {
        const electionPort = /:(\d+)$/.exec(elections[i] ?? '')?.[1]
        return electionPort === undefined ? address : `${address}:${electionPort}`
      })
      const role = of('learner_type').map((type) => `:${type}`)
      const client = of('client_address')
        .filter((address) => address !== '')
        .map((address) => `;${address}`)
      const { start, line, path } = leaves[0]!
      const value = `${addresses.join('|')}${role.join('')}${client.join('')}`
      this.#output.tables.settings.add({ key: `server.${path[1]}`, value, start, end: leaves.at(-1)!.end, line })
    }
  }
}

/** Leaves that share a key, in their order; those with none are left out. */
function grouped(leaves: readonly JsonLeaf[], keyOf: (path: JsonLeaf['path']) => string | null): JsonLeaf[][] {
  const groups = new Map<string, JsonLeaf[]>()
  for (const leaf of leaves) {
    const key = keyOf(leaf.path)
    if (key === null) continue
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [leaf])
    else group.push(leaf)
  }
  return [...groups.values()]
}
