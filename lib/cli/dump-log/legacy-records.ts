import { LegacyMessage, type Wrapper } from './legacy-message.ts'
import { addLong, type Long, longAt, negative } from './long.ts'
import { codecOf, unpack } from './packed.ts'
import { ToolDeath } from './tool-death.ts'
import type { ToolRecords } from './tool-record.ts'

const LOG_OVERHEAD = 12
const LEAST_SIZE = 14
/** The tool makes room for a message before it reads it, and has no more than this. */
const HEAP = 500 * 1024 * 1024

/** The messages of one entry of the first two formats: itself, or, of a wrapper, those that were packed into it. */
export class LegacyRecords implements ToolRecords {
  readonly #messages: readonly LegacyMessage[]
  /** What is added to the offsets of the inner messages. */
  readonly #base: Long
  readonly #packed: boolean
  #next = 0
  #message: LegacyMessage

  /** `view` and `at` are those of the entry, `total` is its length. */
  constructor(view: DataView, at: number, total: number) {
    const entry = new Uint8Array(view.buffer, view.byteOffset + at, total)
    const outer = new LegacyMessage(entry.subarray(LOG_OVERHEAD), longAt(view, at), null)
    this.#message = outer
    this.#packed = outer.codec !== 0
    this.#messages = this.#packed ? innerMessages(outer, codecOf(view, at, outer.magic)) : [outer]
    this.#base = this.#packed && outer.magic === 1 ? baseOf(outer.offset, this.#messages.at(-1)!.offset) : 0
  }

  next(): boolean {
    const message = this.#messages[this.#next++]
    if (message === undefined) return false
    if (this.#packed && message.codec !== 0)
      throw new ToolDeath('a message inside the wrapper is compressed itself, which none may be')
    this.#message = this.#base === 0 ? message : message.at(addLong(this.#base, message.offset))
    return true
  }

  get offset(): Long {
    return this.#message.offset
  }

  get timestamp(): Long {
    return this.#message.timestamp
  }

  get keySize(): number {
    return this.#message.keySize
  }

  get valueSize(): number {
    return this.#message.valueSize
  }

  get isValid(): boolean {
    return this.#message.isValid
  }

  get crc(): number {
    return this.#message.crc
  }

  key(): Uint8Array | null {
    return this.#message.key()
  }

  value(): Uint8Array | null {
    return this.#message.value()
  }
}

function innerMessages(outer: LegacyMessage, codec: ReturnType<typeof codecOf>): LegacyMessage[] {
  if (codec === 'zstd') throw new ToolDeath(`messages of format ${outer.magic} cannot be packed with zstd`)
  const packed = outer.value()
  if (packed === null) throw new ToolDeath('the message says it is compressed, and has no value')
  const bytes = unpack(codec, packed, outer.magic)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const wrapper: Wrapper = { timestamp: outer.timestamp, logAppendTime: outer.logAppendTime }
  const messages: LegacyMessage[] = []
  for (let at = 0; at + LOG_OVERHEAD <= bytes.length; ) {
    const size = view.getInt32(at + 8)
    if (size < LEAST_SIZE)
      throw new ToolDeath(`a message inside the wrapper says it is ${size} bytes long; at least ${LEAST_SIZE} are`)
    if (size > HEAP)
      throw new ToolDeath(`a message inside the wrapper says it is ${size} bytes long; the tool's heap ends there`)
    const from = at + LOG_OVERHEAD
    if (size > bytes.length - from) break // one that was cut off ends the set without a word
    const message = bytes.subarray(from, from + size)
    messages.push(new LegacyMessage(message, longAt(view, at), message[4] === 1 ? wrapper : null))
    at = from + size
  }
  if (messages.length === 0) throw new ToolDeath('the wrapper holds no message')
  return messages
}

/** Offsets inside a wrapper of format 1 are counted back from its own; some clients wrote 0 for that one. */
function baseOf(wrapperOffset: Long, lastInner: Long): Long {
  if (wrapperOffset === 0) return 0
  if (wrapperOffset < lastInner)
    throw new ToolDeath(`the wrapper's offset ${wrapperOffset} is less than the last one inside, ${lastInner}`)
  return addLong(wrapperOffset, negative(lastInner))
}
