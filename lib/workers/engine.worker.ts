/** Holds the engine. The page talks to it through one port, and it to the decode workers through one port each. */
import { blobSource } from '../bytes/source.ts'
import { Engine } from '../engine/engine.ts'
import type { DroppedFile } from '../engine/engine-api.ts'
import type { Arrival } from '../engine/identify.ts'
import type { Snapshot } from '../engine/snapshot.ts'
import { type Analysed, type AnalysisFrame, AnalysisTeller } from './analysis-pieces.ts'
import { DecodePool } from './decode-pool.ts'
import type { Ask, Command, Hello, Report } from './messages.ts'
import { openSpool } from './opfs-spool.ts'
import { Pace } from './pace.ts'
import { changesOf } from './row-changes.ts'

/** Snapshots go out at most ten times a second; of more files than a person follows one by one, less often. */
const SNAPSHOT_DISTANCE = { few: 100, many: 300 } as const
const MANY_FILES = 400
/** Telling a long analysis takes the thread no longer at a time (ms). */
const STRETCH = 20

self.addEventListener(
  'message',
  ({ data }: MessageEvent<Hello & { readonly parallel: number }>) => serve(data.port, data.parallel),
  { once: true },
)

function serve(port: MessagePort, parallel: number): void {
  const tell = (report: Report, transfer: Transferable[] = []) => port.postMessage(report, transfer)
  const pool = new DecodePool(parallel, (slot) => tell({ type: 'lost', slot }))
  const spool = openSpool()
  const engine = new Engine({ decoder: pool, spool, live: true })
  const teller = new AnalysisTeller()
  let told: Snapshot['document'] | null = null
  let toldFiles: Snapshot['files'] = []
  let toldReading = false
  const pace = new Pace(push, () => SNAPSHOT_DISTANCE[toldFiles.length > MANY_FILES ? 'many' : 'few'])
  // The answer is what somebody waits for.
  engine.subscribe(() => pace.changed(toldReading && engine.settled))

  /** One after the other: the pieces of two analyses must not mix. */
  async function push(): Promise<void> {
    const { revision, reading, lines, trouble, files, document, marks, configurations, metrics } = engine.snapshot()
    const changes = changesOf(toldFiles, files)
    toldFiles = files
    const analysis = document === told ? null : await tellAnalysis({ document, marks, configurations, metrics })
    told = document
    toldReading = reading.state === 'reading'
    tell({ type: 'snapshot', progress: { revision, reading, lines, trouble, files: changes }, analysis })
  }

  /** With breaks, in which questions are heard. */
  async function tellAnalysis(analysis: Analysed): Promise<AnalysisFrame> {
    const pieces = teller.tell(analysis)
    let since = performance.now()
    for (;;) {
      const step = pieces.next()
      if (step.done) return step.value
      tell({ type: 'piece', piece: step.value })
      if (performance.now() - since < STRETCH) continue
      await new Promise((resolve) => setTimeout(resolve))
      since = performance.now()
    }
  }

  port.onmessage = ({ data: command }: MessageEvent<Command>) => {
    switch (command.type) {
      case 'worker':
        return pool.connect(command.slot, command.port)
      case 'died':
        return pool.died(command.slot, command.reason)
      case 'open':
        return engine.open(command.files.map(arrivalOf), command.more)
      case 'limitTo':
        return engine.limitTo(command.fingerprints)
      case 'stop':
        return engine.stop(command.file ?? undefined)
      case 'retry':
        return engine.retry(command.file)
      case 'clear':
        return engine.clear()
      case 'readAround':
        return engine.readAround(command.time)
      case 'treatAs':
        return engine.treatAs(command.file, command.kind)
      case 'setZone':
        return engine.setZone(command.file, command.zone)
      case 'ask':
        return void answer(engine, command, tell)
      case 'close':
        return void spool.close().then(() => port.postMessage({ type: 'closed' }))
    }
  }
}

function arrivalOf({ blob, ...file }: DroppedFile): Arrival {
  return { ...file, source: blobSource(blob, file.path) }
}

async function answer(
  engine: Engine,
  ask: Ask,
  tell: (report: Report, transfer?: Transferable[]) => void,
): Promise<void> {
  try {
    const query = engine.queries[ask.query] as (...args: unknown[]) => Promise<unknown>
    const value = await query.apply(engine.queries, ask.args)
    tell({ type: 'answer', id: ask.id, value }, value instanceof Uint8Array ? [value.buffer as ArrayBuffer] : [])
  } catch (error) {
    tell({ type: 'refusal', id: ask.id, reason: error instanceof Error ? error.message : String(error) })
  }
}
