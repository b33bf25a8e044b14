import type { Chunk } from '../columns/chunk.ts'
import type { FileId } from '../words/evidence.ts'
import { wholeFile } from './identity.ts'
import type { LogEvent } from './log-event.ts'
import { LogReader } from './log-reader.ts'
import { logsOf } from './logs.ts'
import type { OpenedFile } from './opened-file.ts'
import type { ServerLog } from './server-log.ts'
import type { Zone } from './zone.ts'

/** Logs of programs that use ZooKeeper's client library; `logs` of the workspace are those of servers. */
export interface ClientLines {
  /** What these patterns know in them, in time order. */
  events(...patterns: string[]): readonly LogEvent[]
  /** The ensemble that a file's sessions are of, where a server's log has one of them. */
  readonly ensembles: ReadonlyMap<FileId, string>
}

export function holdsServerLines({ kind }: OpenedFile): boolean {
  return kind === 'zookeeper/server-log'
}

/** A broker's log has tables for what its client library prints, too. */
function holdsClientLines(file: OpenedFile): boolean {
  return file.format?.tables.CLI_EST !== undefined && !holdsServerLines(file)
}

export function clientLinesOf(
  files: readonly OpenedFile[],
  servers: readonly ServerLog[],
  zoneOf: (file: OpenedFile) => Zone,
): ClientLines {
  const own = files.filter(holdsClientLines)
  const reader = new LogReader(logsOf(own, zoneOf, (file) => wholeFile(file, null)))
  return { events: (...patterns) => reader.events(...patterns), ensembles: ensemblesOf(own, servers) }
}

/** Patterns in which a client prints a session that is its own, and those in which a server prints a client's. */
const CLIENT_PATTERNS = ['CLI_EST', 'CLI_CLOSE', 'CLI_TIMEOUT', 'CLI_EOF', 'CLI_EXPIRED', 'CLI_END']
const SERVER_PATTERNS = [
  'SES_GLOBAL',
  'SES_EST',
  'SES_RENEW',
  'SES_EXPIRE',
  'SES_INVALID',
  'SES_CLOSEREQ',
  'SES_TERM',
  'LRN_REVALIDATE',
  'CON_CLOSED',
  'CON_EOS',
]

function ensemblesOf(files: readonly OpenedFile[], servers: readonly ServerLog[]): Map<FileId, string> {
  const ensembles = new Map<FileId, string>()
  const holders = new Map<string, Set<FileId>>()
  for (const file of files) {
    for (const session of sessionsIn(file, CLIENT_PATTERNS)) {
      if (session === NO_SESSION) continue
      const holding = holders.get(session) ?? new Set()
      holders.set(session, holding.add(file.id))
    }
  }
  if (holders.size === 0) return ensembles
  for (const { ensemble, stretches } of servers) {
    if (ensemble === null) continue
    for (const file of new Set(stretches.map((stretch) => stretch.file))) {
      for (const session of sessionsIn(file, SERVER_PATTERNS))
        for (const id of holders.get(session) ?? []) ensembles.set(id, ensemble)
    }
  }
  return ensembles
}

const NO_SESSION = '0 0'

function* sessionsIn(file: OpenedFile, patterns: readonly string[]): Generator<string> {
  for (const pattern of patterns) {
    if (file.format?.tables[pattern]?.session !== 'u64') continue
    for (const { tables } of file.parts) for (const chunk of tables[pattern] ?? []) yield* sessionsOf(chunk)
  }
}

function* sessionsOf({ length, columns }: Chunk): Generator<string> {
  const { high, low } = columns.session as unknown as { high: Uint32Array; low: Uint32Array }
  for (let row = 0; row < length; row++) yield `${high[row]} ${low[row]}`
}
