import type { Wording } from './pattern.ts'
import type { Candidate, LoggerPatterns } from './pattern-index.ts'
import { CHOICE, CLOSE, END, LITERAL, type Node, nodeOf, OPEN, RUN } from './scan-node.ts'

/** Memory of the scanner: room in it, and what is in it now. It may grow when room is taken. */
export interface ScannerMemory {
  allocate(size: number): number
  readonly bytes: Uint8Array
  readonly ints: Int32Array
}

// The layout of a node in wasm/wording.ts, in 32-bit words.
const NODE_SIZE = 9 * 4
const LAZY = 1
const CERTAIN = 2
const WIDE = 4
const OPEN_WIDE = 8

interface Program {
  /** Place of its first node; 0 where the wording is only known as an expression. */
  readonly start: number
  readonly first: Uint8Array | null
  readonly groups: number
}

/** Writes wordings into the memory of the scanner as they are first needed: most classes are never met in a log. */
export class WordingPrograms {
  readonly #memory: ScannerMemory
  readonly #candidates: Candidate[]
  readonly #numbers: Map<Wording, number>
  readonly #programs = new Map<Wording, Program>()
  readonly #tables = new Map<LoggerPatterns, number>()
  /** Equal classes of bytes, texts and lists are written once. */
  readonly #written = new Map<string, number>()

  /** `candidates` are the wordings by the numbers that the scanner calls them; those that are new are added. */
  constructor(memory: ScannerMemory, candidates: Candidate[]) {
    this.#memory = memory
    this.#candidates = candidates
    this.#numbers = new Map(candidates.map(({ wording }, number) => [wording, number]))
  }

  /** Place of the lists of wordings by a message's first byte, and one for an empty message. */
  tableOf(patterns: LoggerPatterns): number {
    const known = this.#tables.get(patterns)
    if (known !== undefined) return known
    const { candidates } = patterns
    const programs = candidates.map((candidate) => this.#programOf(candidate))
    const lists = Array.from({ length: 257 }, (_, byte) =>
      this.#list(candidates.filter((_, i) => byte === 256 || programs[i]!.first?.[byte] !== 0)),
    )
    const table = this.#put(lists)
    this.#tables.set(patterns, table)
    return table
  }

  #list(candidates: readonly Candidate[]): number {
    const words = [candidates.length]
    for (const { wording } of candidates) {
      const { start, groups } = this.#programs.get(wording)!
      words.push(start, this.#numbers.get(wording)!, groups)
    }
    return this.#once(words.join(), () => this.#put(words))
  }

  #programOf(candidate: Candidate): Program {
    const { wording } = candidate
    const known = this.#programs.get(wording)
    if (known !== undefined) return known
    if (!this.#numbers.has(wording)) this.#numbers.set(wording, this.#candidates.push(candidate) - 1)
    const steps = wording.steps()
    const places = new Map<Node, number>()
    const node = steps === null ? null : nodeOf(steps)
    const start = node === null ? 0 : this.#node(node, places)
    const groups = Math.max(0, ...[...places.keys()].map(({ group }) => group))
    const program = { start, first: node?.first ?? null, groups }
    this.#programs.set(wording, program)
    return program
  }

  #node(node: Node, places: Map<Node, number>): number {
    const known = places.get(node)
    if (known !== undefined) return known
    const place = this.#memory.allocate(NODE_SIZE)
    places.set(node, place)
    const next = node.next === null ? 0 : this.#node(node.next, places)
    const words = [node.kind, next, this.#bytes(node.first), Number(node.empty), ...this.#details(node, places)]
    this.#memory.ints.set(words, place >> 2)
    return place
  }

  #details(node: Node, places: Map<Node, number>): number[] {
    switch (node.kind) {
      case LITERAL:
        return [this.#bytes(node.text), node.text.length]
      case RUN:
        return [this.#bytes(node.members), node.least, Math.min(node.most, 0x7fff_ffff), flagsOf(node)]
      case OPEN:
        return [0, node.group]
      case CLOSE:
        return [places.get(node.opened!)!, node.group]
      case CHOICE: {
        const branches = node.branches.map((branch) => this.#node(branch, places))
        return [this.#put(branches), branches.length, this.#put(node.groups), node.groups.length]
      }
      case END:
        return [0, Number(node.whole)]
      default:
        return []
    }
  }

  #bytes(bytes: Uint8Array): number {
    return this.#once(`bytes ${bytes.join()}`, () => {
      const place = this.#memory.allocate(bytes.length)
      this.#memory.bytes.set(bytes, place)
      return place
    })
  }

  #put(words: readonly number[]): number {
    const place = this.#memory.allocate(words.length * 4)
    this.#memory.ints.set(words, place >> 2)
    return place
  }

  #once(key: string, write: () => number): number {
    const known = this.#written.get(key)
    if (known !== undefined) return known
    const place = write()
    this.#written.set(key, place)
    return place
  }
}

function flagsOf({ lazy, certain, members }: Node): number {
  // Four bytes of five in a log can be seen: those are passed sixteen at a time.
  const wide = members.subarray(0x21, 0x80).every((member) => member === 1)
  const openWide = wide && members[0x20] === 1
  return (lazy ? LAZY : 0) | (certain ? CERTAIN : 0) | (wide ? WIDE : 0) | (openWide ? OPEN_WIDE : 0)
}
