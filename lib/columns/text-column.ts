import { ByteTable } from './byte-table.ts'

/** Builds a `text` column: codes by row, and the distinct strings that they stand for, which are bytes until the column is full. */
export class TextColumn {
  codes: Uint16Array
  readonly #table = new ByteTable()
  #last: string | null = null
  #lastCode = 0

  constructor(capacity: number) {
    this.codes = new Uint16Array(capacity)
  }

  codeOf(text: string): number {
    if (text === this.#last) return this.#lastCode
    const length = written(text)
    this.#last = text
    this.#lastCode = this.#table.numberOf(scratch, 0, length)
    return this.#lastCode
  }

  /** The same for text in UTF-8. */
  codeOfBytes(bytes: DataView, from: number, to: number): number {
    return this.#table.numberOf(bytes, from, to)
  }

  strings(): string[] {
    return this.#table.strings()
  }
}

const ENCODER = new TextEncoder()
let scratch = new DataView(new ArrayBuffer(4096))

/** Writes the text to `scratch` and says how many bytes it takes. */
function written(text: string): number {
  const { length } = text
  if (length * 3 > scratch.byteLength) scratch = new DataView(new ArrayBuffer(length * 3))
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i)
    if (code > 127) return ENCODER.encodeInto(text, new Uint8Array(scratch.buffer)).written
    scratch.setUint8(i, code)
  }
  return length
}
