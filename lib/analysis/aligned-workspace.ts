import type { LogEvent } from '../model/log-event.ts'
import type { Ensemble, Server } from '../model/server.ts'
import type { ServerLog } from '../model/server-log.ts'
import type { Entry, Gap, Owner, Sample, Workspace } from '../model/workspace.ts'
import type { Zone } from '../model/zone.ts'
import type { ServerClocks } from './server-clocks.ts'

/** The same workspace with the times of all logs by one clock. Where no clock is off it is the workspace itself. */
export function alignedBy(clocks: ServerClocks, workspace: Workspace): Workspace {
  return clocks.agree ? workspace : new AlignedWorkspace(workspace, clocks)
}

class AlignedWorkspace implements Workspace {
  readonly files: Workspace['files']
  readonly logs: readonly ServerLog[]
  readonly ensembles: readonly Ensemble[]
  readonly #written: Workspace
  readonly #ahead: readonly number[]
  readonly #aligned = new WeakMap<readonly LogEvent[], readonly LogEvent[]>()

  constructor(written: Workspace, clocks: ServerClocks) {
    this.#written = written
    this.#ahead = written.logs.map(({ ensemble, sid }) => clocks.aheadOf(ensemble ?? '', sid))
    this.files = written.files
    this.logs = written.logs.map((log) => ({ ...log, ...this.#span(log.number, log) }))
    this.ensembles = written.ensembles.map((ensemble) => ({
      ...ensemble,
      servers: ensemble.servers.map((server) => ({
        ...server,
        runs: server.runs.map((run) => ({ ...run, ...this.#span(run.log, run) })),
      })),
    }))
  }

  #aheadIn(log: number): number {
    return this.#ahead[log] ?? 0
  }

  #span(log: number, { from, to }: { from: number; to: number }): { from: number; to: number } {
    const ahead = this.#aheadIn(log)
    return { from: from - ahead, to: to - ahead }
  }

  #entry(log: number, entry: Entry | null): Entry | null {
    return entry === null ? null : { ...entry, time: entry.time - this.#aheadIn(log) }
  }

  /** Events are asked for again and again: the same list gives the same list. */
  #events(written: readonly LogEvent[]): readonly LogEvent[] {
    let aligned = this.#aligned.get(written)
    if (aligned === undefined) {
      aligned = written.some(({ log }) => this.#aheadIn(log) !== 0)
        ? written
            .map((event) => {
              const ahead = this.#aheadIn(event.log)
              return ahead === 0 ? event : { ...event, time: event.time - ahead }
            })
            .sort(inTimeOrder)
        : written
      this.#aligned.set(written, aligned)
    }
    return aligned
  }

  server(ensemble: string, sid: number): Server | null {
    return this.ensembles.find(({ id }) => id === ensemble)?.servers.find((server) => server.sid === sid) ?? null
  }

  ownerOf(file: string): Owner {
    return this.#written.ownerOf(file)
  }

  zoneOf(file: string): Zone {
    return this.#written.zoneOf(file)
  }

  events(...patterns: string[]): readonly LogEvent[] {
    return this.#events(this.#written.events(...patterns))
  }

  /** Their clocks are compared with nobody's. */
  clientEvents(...patterns: string[]): readonly LogEvent[] {
    return this.#written.clientEvents(...patterns)
  }

  eventsOf(log: number, ...patterns: string[]): readonly LogEvent[] {
    return this.#events(this.#written.eventsOf(log, ...patterns))
  }

  eventsBetween(log: number, from: number, to: number, ...patterns: string[]): readonly LogEvent[] {
    const ahead = this.#aheadIn(log)
    return this.#events(this.#written.eventsBetween(log, from + ahead, to + ahead, ...patterns))
  }

  lastEntryBefore(log: number, time: number): Entry | null {
    return this.#entry(log, this.#written.lastEntryBefore(log, time + this.#aheadIn(log)))
  }

  firstEntryFrom(log: number, time: number): Entry | null {
    return this.#entry(log, this.#written.firstEntryFrom(log, time + this.#aheadIn(log)))
  }

  countEntries(log: number, from: number, to: number): number {
    const ahead = this.#aheadIn(log)
    return this.#written.countEntries(log, from + ahead, to + ahead)
  }

  gaps(log: number, minMs: number): readonly Gap[] {
    return this.#written.gaps(log, minMs).map((gap) => ({ ...gap, ...this.#span(log, gap) }))
  }

  unread(log: number): readonly Gap[] {
    return this.#written.unread(log).map((gap) => ({ ...gap, ...this.#span(log, gap) }))
  }

  timesIn(log: number, file: string): { readonly from: number; readonly to: number } | null {
    const times = this.#written.timesIn(log, file)
    return times === null ? null : this.#span(log, times)
  }

  metrics(): readonly string[] {
    return this.#written.metrics()
  }

  /** Samples have the collector's clock, whichever server they are of. */
  samples(ensemble: string, sid: number, key: string): readonly Sample[] {
    return this.#written.samples(ensemble, sid, key)
  }

  samplesOf(file: string, key: string): readonly Sample[] {
    return this.#written.samplesOf(file, key)
  }
}

/** Records without a time come first, as in what they were made of; of equal times, and of one log, the order stays. */
function inTimeOrder(a: LogEvent, b: LogEvent): number {
  const untimed = Number(Number.isNaN(b.time)) - Number(Number.isNaN(a.time))
  return untimed || a.time - b.time || a.log - b.log
}
