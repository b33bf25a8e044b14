import { CHOICE, CLOSE, LITERAL, NOTHING, type Node, nodeOf, OPEN, RUN } from './scan-node.ts'
import type { Step } from './wording-steps.ts'

/**
 * Matches a wording against the bytes of a message as its RegExp would match the text, and finds the same groups. A log has
 * millions of messages of a few wordings: this way neither a message nor what is in it becomes a string, and there is no
 * array a match.
 */
export class WordingScanner {
  /** For each byte 1 where a message may begin with it. */
  readonly first: Uint8Array
  /** Whether an empty message fits. */
  readonly #start: Node
  readonly #groups: number
  #message: DataView = NOTHING
  #end = 0
  #places: Int32Array = NO_PLACES

  constructor(start: Step) {
    const nodes = new Map<Step, Node>()
    this.#start = nodeOf(start, nodes)
    this.first = this.#start.first
    this.#groups = Math.max(0, ...[...nodes.values()].map(({ group }) => group))
  }

  /** Where a group was found, `places` has its begin and end at twice its number; -1 where it was not. */
  scan(message: DataView, from: number, to: number, places: Int32Array): boolean {
    this.#message = message
    this.#end = to
    this.#places = places
    for (let group = 1; group <= this.#groups; group++) places[group * 2] = -1
    return this.#fits(this.#start, from)
  }

  #fits(start: Node, from: number): boolean {
    let at = from
    for (let node = start; ; node = node.next!) {
      switch (node.kind) {
        case LITERAL:
          if (this.#end - at < node.length || !isAt(this.#message, at, node.text, node.length)) return false
          at += node.length
          break
        case RUN:
          if (!node.certain) return node.lazy ? this.#shortest(node, at) : this.#longest(node, at)
          at = this.#runFrom(node, at)
          if (at === -1) return false
          break
        case OPEN:
          node.begin = at
          break
        case CLOSE:
          this.#places[node.group * 2] = node.opened!.begin
          this.#places[node.group * 2 + 1] = at
          break
        case CHOICE:
          return this.#anyFits(node, at)
        default:
          return !node.whole || at === this.#end
      }
    }
  }

  /** Where the longest run ends; -1 where there are too few bytes of the class. */
  #runFrom({ members, least, most, wide }: Node, from: number): number {
    const message = this.#message
    const stop = most < this.#end - from ? from + most : this.#end
    let at = from
    // As long as four bytes have no control character and no blank among them.
    if (wide) while (at + 4 <= stop && ((message.getInt32(at) - 0x21212121) & 0x80808080) === 0) at += 4
    while (at < stop && members[message.getUint8(at)] === 1) at += 1
    return at - from < least ? -1 : at
  }

  #longest(node: Node, from: number): boolean {
    for (let at = this.#runFrom(node, from); at >= from + node.least; at--) {
      if (this.#mayBegin(node.next!, at) && this.#fits(node.next!, at)) return true
    }
    return false
  }

  #shortest(node: Node, from: number): boolean {
    const longest = this.#runFrom(node, from)
    if (longest === -1) return false
    for (let at = from + node.least; at <= longest; at++) {
      if (this.#mayBegin(node.next!, at) && this.#fits(node.next!, at)) return true
    }
    return false
  }

  #mayBegin(node: Node, at: number): boolean {
    return at < this.#end ? node.first[this.#message.getUint8(at)] === 1 : node.empty
  }

  #anyFits({ branches, groups }: Node, at: number): boolean {
    for (const branch of branches) {
      if (!this.#mayBegin(branch, at)) continue
      if (this.#fits(branch, at)) return true
      for (const group of groups) this.#places[group * 2] = -1
    }
    return false
  }
}

const NO_PLACES = new Int32Array(0)

/** Four bytes at a time. */
function isAt(message: DataView, from: number, text: DataView, length: number): boolean {
  let i = 0
  for (; i + 4 <= length; i += 4) if (text.getInt32(i) !== message.getInt32(from + i)) return false
  for (; i < length; i++) if (text.getUint8(i) !== message.getUint8(from + i)) return false
  return true
}
