import type { FileId } from '../words/evidence.ts'
import { type ClientLines, clientLinesOf, holdsServerLines } from './client-lines.ts'
import { EntryIndex } from './entry-index.ts'
import { type GivenZones, zoneOfFile } from './file-zone.ts'
import { grouped } from './grouping.ts'
import { type Holding, holdingsOf } from './holding.ts'
import type { LogEvent } from './log-event.ts'
import { LogReader } from './log-reader.ts'
import { logsOf, spanOf } from './logs.ts'
import { MetricSamples } from './metric-samples.ts'
import type { OpenedFile } from './opened-file.ts'
import { type Ownership, ownersOf } from './owners.ts'
import { releasesByLog } from './release.ts'
import { runStartsOf, runsOf } from './runs.ts'
import type { Ensemble, Run, Server } from './server.ts'
import type { ServerLog } from './server-log.ts'
import { ensembleOf, type OwnedFile } from './servers.ts'
import { groupsBy, ordersBy, type TimeOrder } from './time-order.ts'
import { TxnClock } from './txn-log-zone.ts'
import { unreadIn } from './unread.ts'
import type { Entry, Gap, Owner, Sample, Workspace } from './workspace.ts'
import { UNKNOWN_ZONE, type Zone } from './zone.ts'

/** Whose files these are, which of them belong together, and where the runs of each process begin. */
export function openWorkspace(files: readonly OpenedFile[], zones: GivenZones): Workspace {
  const ordered = [...files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
  const clock = new TxnClock(ordered)
  const zoneByFile = new Map(ordered.map((file) => [file.id, zoneOfFile(file, zones, clock)]))
  const zoneIn = (file: OpenedFile): Zone => zoneByFile.get(file.id)!
  const loose = logsOf(ordered.filter(holdsServerLines), zoneIn)
  const groups = grouped(holdingsOf(ordered, loose, new LogReader(loose)))
  const logs = withEnsembles(loose, groups)
  const runStarts = runStartsOf(logs, new LogReader(logs))
  const reader = new LogReader(logs, runStarts)
  const releases = releasesByLog(logs, reader)
  const runs = runsOf(logs, runStarts, reader).map((run) => ({ ...run, release: releases.ofRun(run.log, run.number) }))
  const standalone = new Map(
    logs.flatMap(({ sid, number, files }) => {
      const release = sid === null ? releases.ofRun(number, Math.max(0, runStarts[number]!.length - 1)) : null
      return release === null ? [] : files.map((file): [FileId, string] => [file, release])
    }),
  )
  const owners = ownersOf(ordered, groups)
  const clientLines = clientLinesOf(ordered, logs, zoneIn)
  for (const [file, ensemble] of clientLines.ensembles) owners.set(file, { ensemble, sid: null })
  const owned = ordered.flatMap((file): (OwnedFile & { ensemble: string })[] => {
    const { ensemble = null, sid = null } = owners.get(file.id) ?? {}
    return ensemble === null ? [] : [{ file, ensemble, sid }]
  })
  const filesByEnsemble = groupsBy(owned, ({ ensemble }) => ensemble)
  const runsByServer = groupsBy(runs, ({ ensemble, sid }) => `${ensemble} ${sid}`)
  const gathered = { files: filesByEnsemble, reader, runs: runsByServer, releaseOf: releaseOf(logs, runs) }
  const ensembles = groups.map((group, i) => ensembleOf(String(i + 1), group, gathered))
  return new OpenWorkspace({
    files: ordered,
    logs,
    clientLines,
    ensembles,
    owners,
    zoneByFile,
    reader,
    runs,
    standalone,
  })
}

function withEnsembles(logs: readonly ServerLog[], groups: readonly (readonly Holding[])[]): ServerLog[] {
  const groupByLog = new Map(groups.flatMap((holdings, i) => holdings.map(({ log }) => [log, String(i + 1)] as const)))
  return logs.map((log) => ({ ...log, ensemble: groupByLog.get(log) ?? null }))
}

/** The release of a server is that of its last run. */
function releaseOf(logs: readonly ServerLog[], runs: readonly Run[]): (sid: number, ensemble: string) => string | null {
  const releases = new Map<string, string>()
  for (const { log: number, release } of runs) {
    const log = logs[number]!
    if (release !== null) releases.set(`${log.ensemble} ${log.sid}`, release)
  }
  return (sid, ensemble) => releases.get(`${ensemble} ${sid}`) ?? null
}

/** A file has the release of the last run in it; what repeats a log, that of the log's last run. */
function releasesByFile({ logs, runs, standalone }: Contents): Map<FileId, string> {
  const releases = new Map(standalone)
  for (const { files, log, release } of runs)
    if (release !== null) for (const file of [...files, ...logs[log]!.copies]) releases.set(file, release)
  return releases
}

interface Contents {
  readonly files: readonly OpenedFile[]
  readonly logs: readonly ServerLog[]
  readonly clientLines: ClientLines
  readonly ensembles: readonly Ensemble[]
  readonly owners: ReadonlyMap<FileId, Ownership>
  readonly zoneByFile: ReadonlyMap<FileId, Zone>
  readonly reader: LogReader
  readonly runs: readonly Run[]
  /** Releases of logs without a server id: a server on its own has none. */
  readonly standalone: ReadonlyMap<FileId, string>
}

class OpenWorkspace implements Workspace {
  readonly files: readonly OpenedFile[]
  readonly logs: readonly ServerLog[]
  readonly ensembles: readonly Ensemble[]
  readonly #contents: Contents
  readonly #servers: ReadonlyMap<string, Server>
  #releases: ReadonlyMap<FileId, string> | null = null
  readonly #indexes = new Map<number, EntryIndex>()
  readonly #orders = new WeakMap<readonly LogEvent[], Map<number, TimeOrder<LogEvent>>>()
  readonly #samples: MetricSamples

  constructor(contents: Contents) {
    this.files = contents.files
    this.logs = contents.logs
    this.ensembles = contents.ensembles
    this.#contents = contents
    this.#samples = new MetricSamples(contents.files, contents.ensembles, contents.owners)
    this.#servers = new Map(
      contents.ensembles.flatMap(({ id, servers }) => servers.map((server) => [`${id} ${server.sid}`, server])),
    )
  }

  server(ensemble: string, sid: number): Server | null {
    return this.#servers.get(`${ensemble} ${sid}`) ?? null
  }

  ownerOf(file: FileId): Owner {
    const owner = this.#contents.owners.get(file) ?? { ensemble: null, sid: null }
    this.#releases ??= releasesByFile(this.#contents)
    return { ...owner, release: this.#releases.get(file) ?? null }
  }

  zoneOf(file: FileId): Zone {
    return this.#contents.zoneByFile.get(file) ?? UNKNOWN_ZONE
  }

  events(...patterns: string[]): readonly LogEvent[] {
    return this.#contents.reader.events(...patterns)
  }

  clientEvents(...patterns: string[]): readonly LogEvent[] {
    return this.#contents.clientLines.events(...patterns)
  }

  eventsOf(log: number, ...patterns: string[]): readonly LogEvent[] {
    return this.#ordersOf(patterns).get(log)?.items ?? []
  }

  eventsBetween(log: number, from: number, to: number, ...patterns: string[]): readonly LogEvent[] {
    return this.#ordersOf(patterns).get(log)?.between(from, to) ?? []
  }

  #ordersOf(patterns: readonly string[]): Map<number, TimeOrder<LogEvent>> {
    const events = this.events(...patterns)
    let orders = this.#orders.get(events)
    if (orders === undefined) {
      orders = ordersBy(
        events,
        (event) => event.log,
        (event) => event.time,
      )
      this.#orders.set(events, orders)
    }
    return orders
  }

  lastEntryBefore(log: number, time: number): Entry | null {
    return this.#index(log).lastBefore(time)
  }

  firstEntryFrom(log: number, time: number): Entry | null {
    return this.#index(log).firstFrom(time)
  }

  countEntries(log: number, from: number, to: number): number {
    return this.#index(log).count(from, to)
  }

  gaps(log: number, minMs: number): readonly Gap[] {
    return this.#index(log).gaps(minMs)
  }

  unread(log: number): readonly Gap[] {
    return unreadIn(this.logs[log]!, this.#contents.reader)
  }

  timesIn(log: number, file: FileId): { from: number; to: number } | null {
    const span = spanOf(this.logs[log]!.stretches.filter((stretch) => stretch.file.id === file))
    return Number.isNaN(span.from) ? null : span
  }

  metrics(): readonly string[] {
    return this.#samples.names()
  }

  samples(ensemble: string, sid: number, key: string): readonly Sample[] {
    return this.#samples.of(ensemble, sid, key)
  }

  samplesOf(id: FileId, key: string): readonly Sample[] {
    return this.#samples.inFile(id, key)
  }

  #index(log: number): EntryIndex {
    let index = this.#indexes.get(log)
    if (index === undefined) {
      index = new EntryIndex(this.logs[log]!, this.#contents.reader)
      this.#indexes.set(log, index)
    }
    return index
  }
}
