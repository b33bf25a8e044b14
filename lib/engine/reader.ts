import type { ByteSource } from '../bytes/source.ts'
import { type Decoder, Stopped } from './decoder.ts'
import { PartQueue } from './part-queue.ts'
import type { PlannedPart } from './reading-plan.ts'
import type { TrackedFile } from './tracked-file.ts'

/** Hands the parts of all files to the decoder, the most urgent first. */
export class Reader {
  readonly #decoder: Pick<Decoder, 'parallel' | 'decode'>
  readonly #queue = new PartQueue()
  /** Files with parts that wait or are being read. */
  readonly #files = new Set<TrackedFile>()
  readonly #onChange: (file: TrackedFile, read: boolean) => void
  #running = 0

  /** `onChange` is told of progress, and with `read` that a part is in or a file's state changed. */
  constructor(decoder: Pick<Decoder, 'parallel' | 'decode'>, onChange: (file: TrackedFile, read: boolean) => void) {
    this.#decoder = decoder
    this.#onChange = onChange
  }

  get idle(): boolean {
    return this.#running === 0 && this.#queue.empty
  }

  add(file: TrackedFile): void {
    this.#files.add(file)
    this.hurry(file)
  }

  /** Something of the file became more urgent. */
  hurry(file: TrackedFile): void {
    this.#queue.add(file)
    this.pump()
  }

  /** Whether there was anything to stop. What was read stays. */
  stop(file: TrackedFile): boolean {
    if (file.state !== 'waiting' && file.state !== 'reading') return false
    file.abort.abort()
    file.waiting = []
    file.state = 'stopped'
    file.touch()
    this.#onChange(file, true)
    return true
  }

  retry(file: TrackedFile): void {
    file.abort = new AbortController()
    file.trouble = null
    file.state = 'waiting'
    file.plan()
    this.add(file)
    this.#onChange(file, true)
  }

  forget(): void {
    for (const file of this.#files) file.abort.abort()
    this.#files.clear()
    this.#queue.clear()
  }

  pump(): void {
    while (this.#running < this.#decoder.parallel) {
      const next = this.#queue.take()
      if (next === null) return
      void this.#read(next.file, next.part)
    }
  }

  async #read(file: TrackedFile, planned: PlannedPart): Promise<void> {
    const { format, source } = file.identity
    const signal = file.abort.signal
    this.#running += 1
    file.active.set(planned, 0)
    file.state = 'reading'
    try {
      const { range } = planned
      const bounded = range.end < source.size ? upTo(file, range.end) : source
      const onProgress = (bytes: number) => {
        file.active.set(planned, Math.min(bytes, range.end - range.start))
        this.#onChange(file, false)
      }
      const part = await this.#decoder.decode({ source: bounded, format: format!, range, signal, onProgress })
      file.active.delete(planned)
      file.addPart(part)
    } catch (error) {
      file.active.delete(planned)
      if (!(error instanceof Stopped)) this.#fail(file, error)
    }
    this.#running -= 1
    if (file.waiting.length === 0 && file.active.size === 0) {
      this.#files.delete(file)
      if (file.state === 'reading') {
        file.state = 'ready'
        file.touch()
      }
    }
    this.#onChange(file, true)
    this.pump()
  }

  /** Takes this file down and no other. What was read of it stays. */
  #fail(file: TrackedFile, error: unknown): void {
    file.abort.abort()
    file.waiting = []
    file.state = 'failed'
    file.trouble = error instanceof Error ? error.message : String(error)
    file.touch()
  }
}

/**
 * A decoder reads on past its range to finish the last row, but never past what belongs to the file: behind a pasted part
 * stands prose. Bytes keep their numbers.
 */
function upTo(file: TrackedFile, end: number): ByteSource {
  const { source, ranges } = file.identity
  const own = ranges.find((range) => range.start < end && end <= range.end)
  return own === undefined || own.end >= source.size ? source : source.slice(0, own.end, source.name)
}
