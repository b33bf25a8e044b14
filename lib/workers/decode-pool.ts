import type { ByteSource } from '../bytes/source.ts'
import { type Decoder, type DecodeTask, type SearchTask, Stopped } from '../engine/decoder.ts'
import type { Part } from '../formats/format.ts'
import type { Order, Outcome } from './messages.ts'

/** A worker that says nothing for so long (ms), while it has work, is taken for dead. */
const SILENCE_LIMIT = 20_000
const PING_DISTANCE = 4_000
/** A slot whose workers end so often before they say their first word gets no further one. */
const FALSE_STARTS = 3

/**
 * The decode workers, seen from the engine worker: hands out one task at a time to each. A search goes before a part, because
 * somebody waits for it. A worker that dies takes its task down and no other; where none can be started all tasks fail, so
 * that nobody waits for ever.
 */
export class DecodePool implements Decoder {
  readonly #slots: Slot[] = []
  readonly #queue: Task[] = []
  /** By slot: workers in a row that never said anything. */
  readonly #falseStarts: number[] = []
  /** Why there is no worker any more. */
  #givenUp: string | null = null
  readonly #onLost: (slot: number) => void
  readonly parallel: number
  #count = 0

  /** `onLost` is told of a slot whose worker is gone or hangs: it is ended, and another made for it. */
  constructor(parallel: number, onLost: (slot: number) => void) {
    this.parallel = parallel
    this.#onLost = onLost
    setInterval(() => this.#watch(), PING_DISTANCE)
  }

  /** A new worker, the first in its slot or one instead of a dead one. */
  connect(slot: number, port: MessagePort): void {
    this.#end(slot, 'The worker that read this file was replaced.')
    this.#slots[slot] = { port, ready: false, task: null, heard: performance.now() }
    port.onmessage = ({ data }: MessageEvent<Outcome>) => this.#onOutcome(slot, port, data)
  }

  /** The worker of a slot is gone. What it worked on fails, and nothing else. */
  died(slot: number, reason: string): void {
    const gone = this.#end(slot, reason)
    if (gone === null) return
    this.#falseStarts[slot] = gone.ready ? 0 : (this.#falseStarts[slot] ?? 0) + 1
    if (this.#falseStarts[slot] < FALSE_STARTS) this.#onLost(slot)
    else if (this.#falseStarts.filter((count) => count >= FALSE_STARTS).length === this.parallel) this.#giveUp(reason)
  }

  #end(slot: number, reason: string): Slot | null {
    const gone = this.#slots[slot]
    if (gone === undefined) return null
    delete this.#slots[slot]
    gone.port.close()
    gone.task?.reject(new Error(reason))
    return gone
  }

  #giveUp(reason: string): void {
    this.#givenUp = `No worker that reads files could be started, so reload the page. ${reason}`
    for (const task of this.#queue.splice(0)) task.reject(new Error(this.#givenUp))
  }

  async decode({ source, format, range, signal, onProgress }: DecodeTask): Promise<Part> {
    const blob = await blobOf(source)
    const order = { type: 'decode', blob, name: source.name, format: format.id, range } as const
    return (await this.#enqueue(order, signal, onProgress)) as Part
  }

  async search({ source, starts, ends, terms, signal }: SearchTask): Promise<Uint32Array> {
    const order = { type: 'search', blob: await blobOf(source), starts, ends, terms } as const
    return (await this.#enqueue(order, signal, () => {})) as Uint32Array
  }

  #enqueue(order: NewOrder, signal: AbortSignal, onProgress: (bytes: number) => void): Promise<Part | Uint32Array> {
    return new Promise((resolve, reject) => {
      const id = ++this.#count
      const task = { id, order, onProgress, resolve, reject }
      if (signal.aborted) return reject(new Stopped())
      if (this.#givenUp !== null) return reject(new Error(this.#givenUp))
      signal.addEventListener('abort', () => this.#abort(task), { once: true })
      if (order.type === 'search') this.#queue.unshift(task)
      else this.#queue.push(task)
      this.#hand()
    })
  }

  #abort(task: Task): void {
    const waiting = this.#queue.indexOf(task)
    if (waiting >= 0) {
      this.#queue.splice(waiting, 1)
      task.reject(new Stopped())
    } else this.#slots.find((slot) => slot?.task === task)?.port.postMessage({ type: 'stop', id: task.id })
  }

  #hand(): void {
    for (const slot of this.#slots) {
      if (slot === undefined || !slot.ready || slot.task !== null) continue
      const task = this.#queue.shift()
      if (task === undefined) return
      slot.task = task
      slot.heard = performance.now()
      slot.port.postMessage({ ...task.order, id: task.id } satisfies Order)
    }
  }

  #onOutcome(number: number, port: MessagePort, outcome: Outcome): void {
    const slot = this.#slots[number]
    if (slot?.port !== port) return // a last word of a worker that was given up
    slot.heard = performance.now()
    if (!slot.ready) {
      slot.ready = true
      this.#hand()
    }
    const task = slot.task
    if (outcome.type === 'pong' || task === null || outcome.id !== task.id) return
    if (outcome.type === 'progress') {
      task.onProgress(outcome.bytes)
      return
    }
    slot.task = null
    if (outcome.type === 'part') task.resolve(outcome.part)
    else if (outcome.type === 'found') task.resolve(outcome.rows)
    else task.reject(outcome.type === 'stopped' ? new Stopped() : new Error(outcome.reason))
    this.#hand()
  }

  #watch(): void {
    for (const [number, slot] of this.#slots.entries()) {
      if (slot === undefined || (slot.ready && slot.task === null)) continue
      if (performance.now() - slot.heard < SILENCE_LIMIT) slot.port.postMessage({ type: 'ping' } satisfies Order)
      else
        this.died(
          number,
          `The worker that read this file did not answer for ${SILENCE_LIMIT / 1000} seconds and was ended.`,
        )
    }
  }
}

interface Slot {
  readonly port: MessagePort
  /** It has said its first word: before that a task could be lost in it. */
  ready: boolean
  task: Task | null
  /** When it last said anything. */
  heard: number
}

interface Task {
  readonly id: number
  readonly order: NewOrder
  onProgress(bytes: number): void
  resolve(result: Part | Uint32Array): void
  reject(error: Error): void
}

type NewOrder = WithoutId<Extract<Order, { type: 'decode' | 'search' }>>
type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never

async function blobOf(source: ByteSource): Promise<Blob> {
  return source.blob ?? new Blob([(await source.read(0, source.size)) as Uint8Array<ArrayBuffer>])
}
