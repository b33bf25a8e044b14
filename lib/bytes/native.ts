import { DECODERS } from './wasm/decoders.generated.ts'
import { wasmInstance } from './wasm-instance.ts'

/** What `wasm/decoders.ts` exports. Places are bytes of its memory. */
interface Exports {
  readonly memory: WebAssembly.Memory
  heap(): number
  crc32c(from: number, length: number): number
  crc32(from: number, length: number): number
  snappyBlock(from: number, length: number, to: number, limit: number): number
  lz4Block(from: number, length: number, low: number, to: number, stop: number): number
  xxHash32(from: number, length: number): number
  inflate(from: number, length: number, to: number, limit: number): number
  inflateEnd(): number
}

const PAGE = 65_536

/** One instance of the compiled decoders, with a memory of its own. */
export class Native {
  readonly calls: Exports
  /** First free byte of the memory. */
  readonly heap: number
  #bytes: Uint8Array

  private constructor(calls: Exports) {
    this.calls = calls
    this.heap = calls.heap()
    this.#bytes = new Uint8Array(calls.memory.buffer)
  }

  /** Null where the environment does not let WebAssembly be compiled: then the TypeScript twins do the work. */
  static create(): Native | null {
    const instance = wasmInstance(DECODERS)
    return instance === null ? null : new Native(instance.exports as unknown as Exports)
  }

  /** The whole memory, at least up to `end`; a view that holds until the next call. */
  upTo(end: number): Uint8Array {
    const missing = end - this.#bytes.length
    if (missing > 0) this.calls.memory.grow(Math.ceil(missing / PAGE))
    if (this.#bytes.buffer !== this.calls.memory.buffer) this.#bytes = new Uint8Array(this.calls.memory.buffer)
    return this.#bytes
  }
}
