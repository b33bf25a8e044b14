import { encodingOfBytes, type TextEncoding } from '../text-encoding.ts'
import { findByte, isAscii } from './byte-search.ts'

const LINE_FEED = 10
/** A piece of text costs about as much as so many characters of a whole block. */
const CALL_SIZE = 400
/** Pieces are made one by one until they cost so much of what the whole text does. */
const WORTH_ALL = 0.5

/**
 * Some bytes of a text file as a string with one character per unit, so that places in the two correspond. The string is made
 * when it is asked for: most lines of a log are read from their bytes.
 */
export class LineText {
  /** Place in the file of the first character. */
  readonly start: number
  /** Where its first line begins; zeros before the text may be left out. */
  readonly lineStart: number
  /** Bytes of a line, too long to be kept whole, that are missing before its end. */
  readonly leftOut: number
  readonly unit: 1 | 2
  /** Characters of the text. */
  readonly length: number
  /** The bytes behind the text, where each character is one. */
  readonly bytes: DataView | null
  #decoded: Decoded | null = null
  /** About how many characters' worth of work went into single pieces of text. */
  #asked = 0

  constructor(bytes: Uint8Array, start: number, encoding: TextEncoding, lineStart = start, leftOut = 0) {
    this.start = start
    this.lineStart = lineStart
    this.leftOut = leftOut
    this.unit = encoding.unit
    if (encoding.unit === 1) {
      this.bytes = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
      this.length = bytes.length
    } else {
      this.bytes = null
      this.#decoded = { text: UTF16.decode(encoding.name === 'utf-16be' ? swapped(bytes) : bytes), bytes: null }
      this.length = this.#decoded.text.length
    }
  }

  get text(): string {
    return this.#decode().text
  }

  /** Whether each of these characters is what a person reads there. */
  isAscii(from: number, to: number): boolean {
    return this.bytes !== null && isAscii(this.bytes, from, to)
  }

  /** The code of a character, or of its stand-in; NaN behind the end. */
  unitAt(index: number): number {
    if (this.bytes === null) return this.text.charCodeAt(index)
    return index < this.length ? this.bytes.getUint8(index) : Number.NaN
  }

  /** Where the line that a character is in ends, its feed left out. */
  endOfLine(from: number): number {
    if (this.bytes !== null) return findByte(this.bytes, from, this.length, LINE_FEED)
    const feed = this.text.indexOf('\n', from)
    return feed === -1 ? this.length : feed
  }

  /** Place in the file of a character. */
  placeOf(index: number): number {
    return this.start + index * this.unit
  }

  /** These characters or their stand-ins. */
  slice(from: number, to: number): string {
    if (this.#decoded === null && this.#asked < this.length * WORTH_ALL && this.isAscii(from, to)) {
      this.#asked += to - from + CALL_SIZE
      return UTF8.decode(new Uint8Array(this.bytes!.buffer, this.bytes!.byteOffset + from, to - from))
    }
    return this.text.slice(from, to)
  }

  /** What a person reads there. */
  read(from: number, to: number): string {
    const part = this.slice(from, to)
    const bytes = this.#decoded?.bytes ?? null
    if (bytes === null || !BEYOND_ASCII.test(part)) return part
    return UTF8.decode(bytes.subarray(from, to))
  }

  #decode(): Decoded {
    this.#decoded ??= decoded(this.bytes!)
    return this.#decoded
  }
}

interface Decoded {
  readonly text: string
  /** Set where the bytes are not ASCII: `text` then has one stand-in character per byte. */
  readonly bytes: Uint8Array | null
}

function decoded(view: DataView): Decoded {
  const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength)
  const text = UTF8.decode(bytes)
  // As long as its bytes: every one of them is a character.
  return text.length === bytes.length ? { text, bytes: null } : { text: LATIN1.decode(bytes), bytes }
}

/** Every format of text asks this of the same head. */
const headTexts = new WeakMap<Uint8Array, string>()

/** The first bytes of a text file, its byte-order mark left out. */
export function textOfHead(head: Uint8Array): string {
  let text = headTexts.get(head)
  if (text === undefined) {
    const encoding = encodingOfBytes(head)
    const size = head.length - encoding.mark
    const whole = head.subarray(encoding.mark, head.length - (size % encoding.unit))
    const lines = new LineText(whole, encoding.mark, encoding)
    text = lines.read(0, lines.text.length)
    headTexts.set(head, text)
  }
  return text
}

const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true })
const LATIN1 = new TextDecoder('latin1')
const UTF16 = new TextDecoder('utf-16le', { ignoreBOM: true })
// biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII is meant
const BEYOND_ASCII = /[^\x00-\x7f]/

function swapped(bytes: Uint8Array): Uint8Array {
  const result = new Uint8Array(bytes.length & ~1)
  for (let i = 0; i + 1 < bytes.length; i += 2) {
    result[i] = bytes[i + 1]!
    result[i + 1] = bytes[i]!
  }
  return result
}

/** Dashes and blanks as a web page or a word processor writes them become the ones that a program printed. */
export function plainPunctuation(text: string): string {
  return text.replace(/[\u2010-\u2015]/g, '-').replace(/[\u00a0\u2007\u202f\u3000]/g, ' ')
}
