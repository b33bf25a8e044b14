import type { LineText } from './zookeeper/text-encoding.ts'

/** Keys and positions from the outermost value to a leaf. It is the scanner's own: copy what is kept. */
export type JsonPath = readonly (string | number)[]

export interface JsonLeaf {
  readonly path: JsonPath
  /** Of a string its characters, else the literal as written: numbers of 64 bits stay whole. */
  readonly text: string
  readonly isString: boolean
  /** Places in the file. */
  readonly start: number
  readonly end: number
  /** Counted from 1 where the text begins. */
  readonly line: number
}

export interface JsonVisitor {
  leaf(leaf: JsonLeaf): void
  /** An outermost value ended; `whole` is false where it broke off, or was no JSON from there on. */
  ended(place: number, whole: boolean): void
}

const DEEPEST = 100
const LITERAL = /(?:-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|NaN|-?Infinity)/y
const DOCUMENT = /^[^\S\n]*[[{]/gm

/**
 * Reads every JSON document of a text, leaf by leaf with its place: several may follow each other, with commands or prose
 * between that is passed over. What came before a mistake is kept; the next document begins on a later line.
 */
export function scanJson(text: LineText, visitor: JsonVisitor): void {
  const scan = new Scan(text, visitor)
  const all = text.text
  DOCUMENT.lastIndex = 0
  for (let found = DOCUMENT.exec(all); found !== null; found = DOCUMENT.exec(all)) {
    const end = scan.document(found.index + found[0].length - 1)
    DOCUMENT.lastIndex = Math.max(end, found.index + found[0].length)
  }
}

interface Frame {
  readonly isArray: boolean
  /** Position in an array. */
  at: number
}

class Scan {
  readonly #text: LineText
  readonly #all: string
  readonly #visitor: JsonVisitor
  readonly #path: (string | number)[] = []
  readonly #frames: Frame[] = []
  #at = 0
  #counted = 0
  #line = 1

  constructor(text: LineText, visitor: JsonVisitor) {
    this.#text = text
    this.#all = text.text
    this.#visitor = visitor
  }

  /** Reads the document that begins here and gives the place behind it, or behind what could be read of it. */
  document(from: number): number {
    this.#at = from
    this.#path.length = 0
    this.#frames.length = 0
    let whole = this.#value()
    while (whole && this.#frames.length > 0) whole = this.#next()
    this.#visitor.ended(this.#text.placeOf(this.#at), whole)
    return this.#at
  }

  /** A value: an opened container, or a leaf. False where there is none. */
  #value(): boolean {
    this.#blanks()
    const char = this.#all[this.#at]
    if (char === '{' || char === '[') {
      if (this.#frames.length >= DEEPEST) return false
      this.#at += 1
      this.#frames.push({ isArray: char === '[', at: 0 })
      this.#path.push(0)
      this.#blanks()
      const close = char === '[' ? ']' : '}'
      if (this.#all[this.#at] === close) return this.#close()
      return char === '[' ? this.#value() : this.#key() && this.#value()
    }
    const start = this.#at
    const isString = char === '"'
    const text = isString ? this.#string() : this.#literal()
    if (text === null) return false
    const [first, last] = [this.#text.placeOf(start), this.#text.placeOf(this.#at)]
    this.#visitor.leaf({ path: this.#path, text, isString, start: first, end: last, line: this.#lineAt(start) })
    return true
  }

  /** What follows a value: a comma and another one, or the end of its container. */
  #next(): boolean {
    this.#blanks()
    const frame = this.#frames.at(-1)!
    const char = this.#all[this.#at]
    if (char === (frame.isArray ? ']' : '}')) return this.#close()
    if (char !== ',') return false
    this.#at += 1
    if (!frame.isArray) return this.#key() && this.#value()
    frame.at += 1
    this.#path[this.#path.length - 1] = frame.at
    return this.#value()
  }

  #close(): boolean {
    this.#at += 1
    this.#frames.pop()
    this.#path.pop()
    return true
  }

  #key(): boolean {
    this.#blanks()
    const key = this.#all[this.#at] === '"' ? this.#string() : null
    this.#blanks()
    if (key === null || this.#all[this.#at] !== ':') return false
    this.#at += 1
    this.#path[this.#path.length - 1] = key
    return true
  }

  #string(): string | null {
    const from = this.#at + 1
    let end = this.#all.indexOf('"', from)
    while (end !== -1 && this.#isEscaped(end, from)) end = this.#all.indexOf('"', end + 1)
    if (end === -1) return null
    this.#at = end + 1
    const text = this.#text.read(from, end)
    return text.includes('\\') ? unescaped(text) : text
  }

  /** An odd number of backslashes stands before it. */
  #isEscaped(place: number, from: number): boolean {
    let at = place
    while (at > from && this.#all[at - 1] === '\\') at -= 1
    return (place - at) % 2 === 1
  }

  #literal(): string | null {
    LITERAL.lastIndex = this.#at
    const found = LITERAL.exec(this.#all)
    if (found === null) return null
    this.#at = LITERAL.lastIndex
    return found[0]
  }

  #blanks(): void {
    for (; this.#at < this.#all.length; this.#at++) {
      const code = this.#all.charCodeAt(this.#at)
      if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return
    }
  }

  #lineAt(place: number): number {
    for (let feed = this.#all.indexOf('\n', this.#counted); feed !== -1 && feed < place; ) {
      this.#line += 1
      this.#counted = feed + 1
      feed = this.#all.indexOf('\n', this.#counted)
    }
    return this.#line
  }
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' }

function unescaped(text: string): string {
  return text.replace(/\\(?:u([0-9a-fA-F]{4})|(.))/gs, (_, code, char) =>
    code === undefined ? (ESCAPES[char] ?? char) : String.fromCharCode(Number.parseInt(code, 16)),
  )
}
