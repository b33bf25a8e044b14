import { writeSync } from 'node:fs'

/** The reader, `head` for instance, has seen enough. */
export class OutputClosed extends Error {
  constructor() {
    super('the reader is gone')
    this.name = 'OutputClosed'
  }
}

const CAPACITY = 256 * 1024
const NEWLINE = 10
const RETRY_MILLISECONDS = 2

/** Where bytes go to, at once. */
export type Sink = (bytes: Uint8Array) => void

/** Text and bytes on their way out, gathered so that few calls write them. */
export class ByteOutput {
  readonly #sink: Sink
  readonly #buffer = Buffer.allocUnsafe(CAPACITY)
  #length = 0
  #flushedLast = NEWLINE

  constructor(sink: Sink) {
    this.#sink = sink
  }

  /** ASCII only: a byte a letter. */
  ascii(text: string): void {
    if (text.length > CAPACITY - this.#length) this.#make(text.length)
    if (text.length > CAPACITY) this.utf8(text)
    else this.#length += this.#buffer.write(text, this.#length, 'latin1')
  }

  utf8(text: string): void {
    if (text.length * 3 > CAPACITY - this.#length) this.bytes(Buffer.from(text), 0)
    else this.#length += this.#buffer.write(text, this.#length, 'utf8')
  }

  bytes(source: Uint8Array, from: number, to = source.length): void {
    const length = to - from
    if (length > CAPACITY - this.#length) this.#make(length)
    if (length > CAPACITY) {
      this.#sink(source.subarray(from, to))
      this.#flushedLast = source[to - 1]!
    } else {
      if (length < 64) for (let i = 0; i < length; i++) this.#buffer[this.#length + i] = source[from + i]!
      else this.#buffer.set(source.subarray(from, to), this.#length)
      this.#length += length
    }
  }

  flush(): void {
    const length = this.#length
    this.#length = 0
    if (length === 0) return
    this.#flushedLast = this.#buffer[length - 1]!
    this.#sink(this.#buffer.subarray(0, length))
  }

  /** Ends a line that was begun. */
  endLine(): void {
    const last = this.#length > 0 ? this.#buffer[this.#length - 1] : this.#flushedLast
    if (last !== NEWLINE) this.ascii('\n')
  }

  #make(room: number): void {
    if (room > CAPACITY - this.#length) this.flush()
  }
}

/** All of it is written before this returns: nothing waits in memory for a slow reader. */
export function descriptorSink(descriptor: number): Sink {
  return (bytes) => {
    for (let at = 0; at < bytes.length; ) {
      try {
        at += writeSync(descriptor, bytes, at)
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException
        if (code === 'EPIPE') throw new OutputClosed()
        if (code !== 'EAGAIN') throw error
        // a pipe that another process made non-blocking, and that is full
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, RETRY_MILLISECONDS)
      }
    }
  }
}
