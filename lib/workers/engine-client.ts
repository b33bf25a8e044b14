import { emptySnapshot } from '../engine/empty-snapshot.ts'
import type { DroppedFile, EngineClient } from '../engine/engine-api.ts'
import type { EngineQueries } from '../engine/queries.ts'
import type { Snapshot } from '../engine/snapshot.ts'
import { AnalysisHearer } from './analysis-pieces.ts'
import type { Ask, Command, Report } from './messages.ts'
import { changedRows } from './row-changes.ts'
import { startDecodeWorker, startEngineWorker } from './start-worker.ts'

/** Starts the engine worker and the decode workers. Call it in the browser only, from an effect. */
export function createEngineClient(): EngineClient {
  return new WorkerEngine()
}

/** Measured: two at most on two cores; beyond, one core stays for page and engine. */
function workerCount(): number {
  const cores = navigator.hardwareConcurrency || 2
  return cores <= 2 ? 2 : Math.min(cores - 1, 8)
}

/** A worker that fails while it starts is not started again at once (ms). */
const RESTART_DELAY = 500

const FILES_AT_ONCE = 100

class WorkerEngine implements EngineClient {
  readonly #engine: Worker
  readonly #port: MessagePort
  readonly #decoders: (Worker | null)[] = []
  readonly #listeners = new Set<() => void>()
  readonly #asked = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
  readonly #hearer = new AnalysisHearer()
  #snapshot: Snapshot = emptySnapshot()
  #count = 0
  #pastes = 0
  #closed = false
  /** Drops that are handed over, one after the other; counts how often everything was cleared meanwhile. */
  #opening: Promise<void> = Promise.resolve()
  #era = 0

  constructor() {
    const parallel = workerCount()
    const { worker, port } = startEngineWorker(parallel)
    this.#engine = worker
    this.#port = port
    this.#port.onmessage = ({ data }: MessageEvent<Report | { type: 'closed' }>) => this.#onReport(data)
    worker.onerror = (event) => {
      event.preventDefault()
      const reason = event.message || 'it could not be started'
      this.#show({ trouble: `The engine of this page failed: ${reason}. Reload the page and open the files again.` })
    }
    for (let slot = 0; slot < parallel; slot++) this.#start(slot)
  }

  snapshot = (): Snapshot => this.#snapshot

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  open(files: readonly DroppedFile[]): void {
    const era = this.#era
    this.#opening = this.#opening.then(() => this.#open(files, era))
  }

  /** Handing over a file takes the page a moment: thousands of them are handed over in turns. */
  async #open(files: readonly DroppedFile[], era: number): Promise<void> {
    const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
    for (let from = 0; from < sorted.length && era === this.#era; from += FILES_AT_ONCE) {
      const next = from + FILES_AT_ONCE
      this.#tell({ type: 'open', files: sorted.slice(from, next), more: next < sorted.length })
      if (next < sorted.length) await new Promise((resolve) => setTimeout(resolve))
    }
  }

  limitTo(fingerprints: readonly string[]): void {
    this.#tell({ type: 'limitTo', fingerprints })
  }

  paste(text: string): void {
    this.#pastes += 1
    this.open([{ path: this.#pastes === 1 ? 'PASTE' : `PASTE ${this.#pastes}`, blob: new Blob([text]) }])
  }

  stop(file?: string): void {
    this.#tell({ type: 'stop', file: file ?? null })
  }

  retry(file: string): void {
    this.#tell({ type: 'retry', file })
  }

  treatAs(file: string, kind: string): void {
    this.#tell({ type: 'treatAs', file, kind })
  }

  clear(): void {
    this.#pastes = 0
    this.#era += 1
    this.#tell({ type: 'clear' })
  }

  readAround(time: number): void {
    this.#tell({ type: 'readAround', time })
  }

  setZone(file: string, zone: string | null): void {
    this.#tell({ type: 'setZone', file, zone })
  }

  lines = this.#question('lines')
  locateLine = this.#question('locateLine')
  rows = this.#question('rows')
  series = this.#question('series')
  metricChanges = this.#question('metricChanges')
  segmentSizes = this.#question('segmentSizes')
  kinds = this.#question('kinds')
  sha256 = this.#question('sha256')
  bytes = this.#question('bytes')
  records = this.#question('records')

  close(): void {
    this.#closed = true
    for (const worker of this.#decoders) worker?.terminate()
    this.#tell({ type: 'close' }) // it removes what it unpacked, then ends
    setTimeout(() => this.#engine.terminate(), 2_000)
  }

  #question<K extends keyof EngineQueries>(query: K): EngineQueries[K] {
    const ask = (...args: unknown[]) =>
      new Promise((resolve, reject) => {
        const id = ++this.#count
        this.#asked.set(id, { resolve, reject })
        this.#tell({ type: 'ask', id, query, args } as unknown as Ask)
      })
    return ask as EngineQueries[K]
  }

  #tell(command: Command, transfer: Transferable[] = []): void {
    this.#port.postMessage(command, transfer)
  }

  /** A worker that fails takes what it reads down with it; the engine asks for another in its place. */
  #start(slot: number): void {
    if (this.#closed) return
    const { worker, port } = startDecodeWorker()
    this.#decoders[slot] = worker
    worker.onerror = (event) => {
      event.preventDefault()
      if (this.#decoders[slot] !== worker) return // it was given up before
      this.#end(slot)
      const reason = `The worker that read this file failed: ${event.message || 'it could not be started'}.`
      this.#tell({ type: 'died', slot, reason })
    }
    this.#tell({ type: 'worker', slot, port }, [port])
  }

  #end(slot: number): void {
    this.#decoders[slot]?.terminate()
    this.#decoders[slot] = null
  }

  #replace(slot: number): void {
    this.#end(slot)
    setTimeout(() => this.#start(slot), RESTART_DELAY)
  }

  #onSnapshot({ progress, analysis }: Extract<Report, { type: 'snapshot' }>): void {
    const { files, ...rest } = progress
    this.#show({
      ...rest,
      files: changedRows(this.#snapshot.files, files),
      ...(analysis && this.#hearer.whole(analysis)),
    })
  }

  #show(change: Partial<Snapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...change }
    for (const listener of this.#listeners) listener()
  }

  #onReport(report: Report | { type: 'closed' }): void {
    switch (report.type) {
      case 'piece':
        this.#hearer.hear(report.piece)
        return
      case 'snapshot':
        this.#onSnapshot(report)
        return
      case 'answer':
        this.#asked.get(report.id)?.resolve(report.value)
        this.#asked.delete(report.id)
        return
      case 'refusal':
        this.#asked.get(report.id)?.reject(new Error(report.reason))
        this.#asked.delete(report.id)
        return
      case 'lost':
        this.#replace(report.slot)
        return
      case 'closed':
        this.#engine.terminate()
        return
    }
  }
}
