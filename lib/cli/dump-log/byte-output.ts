import { writeSync } from 'node:fs'
import type { Long } from './long.ts'

/** The reader, `head` for instance, has seen enough. */
export class OutputClosed extends Error {
  constructor() {
    super('the reader is gone')
    this.name = 'OutputClosed'
  }
}

const CAPACITY = 256 * 1024
const NEWLINE = 10
/** Below this many letters or bytes a loop here is quicker than a call out of the engine. */
const SHORT = 64
const RETRY_MILLISECONDS = 2

const MINUS = 45
const ZERO = 48
const BILLION = 1_000_000_000
const BILLION_DIGITS = 9
/** Digits of the largest exact double, and a sign. */
const LONGEST_NUMBER = 17

function digitsOf(value: number): number {
  let count = 1
  for (let limit = 10; count < BILLION_DIGITS && value >= limit; limit *= 10) count++
  return count
}

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
    const { length } = text
    if (length > CAPACITY - this.#length) this.#make(length)
    if (length > CAPACITY) this.utf8(text)
    else if (length >= SHORT) this.#length += this.#buffer.write(text, this.#length, 'latin1')
    else for (let i = 0; i < length; i++) this.#buffer[this.#length++] = text.charCodeAt(i)
  }

  /** In decimal. */
  long(value: Long): void {
    if (typeof value === 'bigint') this.ascii(String(value))
    else this.#exact(value)
  }

  /** A label and what it is for. */
  pair(label: string, value: Long): void {
    this.ascii(label)
    this.long(value)
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
      if (length < SHORT) for (let i = 0; i < length; i++) this.#buffer[this.#length + i] = source[from + i]!
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

  #exact(value: number): void {
    if (LONGEST_NUMBER > CAPACITY - this.#length) this.flush()
    if (value < 0) this.#buffer[this.#length++] = MINUS
    const amount = Math.abs(value)
    const high = Math.floor(amount / BILLION)
    if (high > 0) this.#digits(high, digitsOf(high))
    const low = amount - high * BILLION
    this.#digits(low, high > 0 ? BILLION_DIGITS : digitsOf(low))
  }

  /** A whole number below a billion, with zeros in front as far as it has fewer digits. */
  #digits(value: number, count: number): void {
    let rest = value | 0
    for (let at = this.#length + count - 1; at >= this.#length; at--) {
      const tenth = (rest / 10) | 0
      this.#buffer[at] = ZERO + rest - tenth * 10
      rest = tenth
    }
    this.#length += count
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
