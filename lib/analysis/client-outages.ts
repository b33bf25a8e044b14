import { evidenceOfEvent, type LogEvent, numberField, textField, wideField } from '../model/log-event.ts'
import type { Workspace } from '../model/workspace.ts'
import type { Evidence, FileId } from '../words/evidence.ts'

/** A session without a server, as its client saw it (spec 2.9). Times are those of the client's clock. */
export interface ClientOutage {
  readonly file: FileId
  readonly session: bigint
  /** When the client noticed: a silent server is given up after two thirds of the session's timeout. */
  readonly from: number
  /** When a server took the session again, or said that it is over; null: the log ends before. */
  readonly to: number | null
  /** The server was silent, its end of the connection was closed, or the connection broke. */
  readonly seen: 'silence' | 'close' | 'break'
  /** `host:port` of the server that was lost, and of the one that took the session again; '' where the log does not say. */
  readonly lost: string
  readonly next: string
  /** Servers that the client tried in between. */
  readonly tried: ReadonlySet<string>
  readonly expired: boolean
  /** Negotiated, in ms; null where the log begins later. */
  readonly timeout: number | null
  readonly evidence: readonly Evidence[]
}

const LOSS: readonly string[] = ['CLI_CLOSE', 'CLI_TIMEOUT', 'CLI_EOF']
const PATTERNS = [...LOSS, 'CLI_EST', 'CLI_EXPIRED', 'CLI_END']

/** In time order of their beginnings. A session that its client closed is no outage. */
export function clientOutagesIn(workspace: Workspace): ClientOutage[] {
  const sessions = new Map<string, ClientSession>()
  for (const event of workspace.clientEvents(...PATTERNS)) {
    const id = wideField(event, 'session') ?? 0n
    // an attempt to get a first session
    if (id === 0n) continue
    const key = `${event.file} ${id}`
    const session = sessions.get(key) ?? new ClientSession(id)
    sessions.set(key, session)
    session.add(event)
  }
  return [...sessions.values()].flatMap((session) => session.outages()).sort((a, b) => a.from - b.from)
}

/** What happened to one session, line by line. */
class ClientSession {
  readonly #id: bigint
  readonly #outages: ClientOutage[] = []
  #open: ClientOutage | null = null
  #server = ''
  #timeout: number | null = null

  constructor(id: bigint) {
    this.#id = id
  }

  add(event: LogEvent): void {
    if (LOSS.includes(event.pattern)) this.#lose(event)
    else if (event.pattern === 'CLI_EST') {
      this.#server = serverOf(event)
      this.#timeout = numberField(event, 'ms')
      this.#close(event, { next: this.#server })
    } else if (event.pattern === 'CLI_EXPIRED') this.#close(event, { expired: true })
    // closed by the client itself: what it printed of the connection was the end of it
    else this.#open = null
  }

  outages(): readonly ClientOutage[] {
    return this.#open === null ? this.#outages : [...this.#outages, this.#open]
  }

  #lose(event: LogEvent): void {
    const addr = serverOf(event)
    if (this.#open !== null) {
      const { tried, evidence } = this.#open
      this.#open = {
        ...this.#open,
        tried: addr === '' ? tried : new Set([...tried, addr]),
        evidence: [...evidence, evidenceOfEvent(event)],
      }
      return
    }
    this.#open = {
      ...{ file: event.file, session: this.#id, from: event.time, to: null, seen: seenBy(event) },
      ...{
        lost: this.#server || addr,
        next: '',
        tried: new Set(addr === '' ? [] : [addr]),
        expired: false,
        timeout: this.#timeout,
      },
      evidence: [evidenceOfEvent(event)],
    }
  }

  #close(event: LogEvent, end: Partial<ClientOutage>): void {
    if (this.#open === null) return
    const evidence = [...this.#open.evidence, evidenceOfEvent(event)]
    this.#outages.push({ ...this.#open, ...end, to: event.time, evidence })
    this.#open = null
  }
}

/** `zk1/10.0.0.1:2181` is `zk1:2181`; Java says `null` where it had not chosen one. */
function serverOf(event: LogEvent): string {
  const addr = textField(event, 'addr').replace(/^([^/]+)\/.*:(\d+)$/, '$1:$2')
  return addr === 'null' ? '' : addr
}

function seenBy({ pattern, exception }: LogEvent): ClientOutage['seen'] {
  if (pattern === 'CLI_TIMEOUT' || exception?.name.endsWith('SessionTimeoutException')) return 'silence'
  return pattern === 'CLI_EOF' || exception?.code === 'EOF' ? 'close' : 'break'
}
