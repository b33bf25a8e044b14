import type { Step } from './wording-steps.ts'

const LITERAL = 0
const RUN = 1
const OPEN = 2
const CLOSE = 3
const CHOICE = 4
const END = 5

/**
 * Matches a wording against the bytes of a message as its RegExp would match the text, and finds the same groups. A log has
 * millions of messages of a few wordings: this way neither a message nor what is in it becomes a string, and there is no
 * array a match. Three times as fast as `RegExp.exec`, measured on the logs of a server.
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

const NOTHING = new DataView(new ArrayBuffer(0))
const NO_PLACES = new Int32Array(0)
const NO_MEMBERS: Uint8Array = new Uint8Array(256)

/** A step made ready: all of one shape, which is what makes the loop over them fast. */
class Node {
  readonly kind: number
  /** For each byte 1 where the rest of the message may begin with it. */
  first = NO_MEMBERS
  /** Whether the rest may be empty. */
  empty = false
  next: Node | null = null
  text: DataView = NOTHING
  length = 0
  members = NO_MEMBERS
  least = 0
  most = 0
  lazy = false
  /** All that can be seen is in the class. */
  wide = false
  /** Only the longest run can be right: what follows begins with no byte of the class. */
  certain = false
  group = 0
  /** Of an opening edge: where it was passed last. */
  begin = 0
  opened: Node | null = null
  branches: readonly Node[] = []
  groups: readonly number[] = []
  whole = false

  constructor(kind: number) {
    this.kind = kind
  }
}

/** Branches share what comes behind them, so each step becomes one node. */
function nodeOf(step: Step, nodes: Map<Step, Node>, openings = new Map<number, Node>()): Node {
  const known = nodes.get(step)
  if (known !== undefined) return known
  const node = new Node(KINDS[step.kind])
  nodes.set(step, node)
  if (step.kind === 'open') openings.set(step.group, node)
  if (step.kind === 'close') node.opened = openings.get(step.group)!
  if (step.kind === 'choice') {
    node.branches = step.branches.map((branch) => nodeOf(branch, nodes, openings))
    node.groups = step.groups
    node.first = node.branches.map(({ first }) => first).reduce(union)
    node.empty = node.branches.some(({ empty }) => empty)
    return node
  }
  if (step.kind === 'end') {
    node.whole = step.whole
    node.empty = true
    node.first = step.whole ? NO_MEMBERS : NO_MEMBERS.map(() => 1)
    return node
  }
  const next = nodeOf(step.next, nodes, openings)
  node.next = next
  if (step.kind === 'literal') {
    node.text = new DataView(new TextEncoder().encode(step.text).buffer)
    node.length = node.text.byteLength
    node.first = NO_MEMBERS.map((_, code) => Number(code === node.text.getUint8(0)))
  } else if (step.kind === 'run') {
    const { members, least, most, lazy } = step
    node.members = members
    node.least = least
    node.most = most
    node.lazy = lazy
    node.wide = members.subarray(0x21, 0x80).every((member) => member === 1)
    node.certain = least === most || (!lazy && isCertain(members, next))
    node.first = least > 0 ? members : union(members, next.first)
    node.empty = least === 0 && next.empty
  } else {
    node.group = step.group
    node.first = next.first
    node.empty = next.empty
  }
  return node
}

const KINDS: Readonly<Record<Step['kind'], number>> = {
  literal: LITERAL,
  run: RUN,
  open: OPEN,
  close: CLOSE,
  choice: CHOICE,
  end: END,
}

function isCertain(members: Uint8Array, next: Node): boolean {
  if (members.every((member, code) => (member & next.first[code]!) === 0)) return true
  // Whatever comes then fits, so the longest run is taken at once.
  let end: Node = next
  while (end.kind === CLOSE) end = end.next!
  return end.kind === END
}

function union(a: Uint8Array, b: Uint8Array): Uint8Array {
  return a.map((member, code) => member | b[code]!)
}

/** Four bytes at a time. */
function isAt(message: DataView, from: number, text: DataView, length: number): boolean {
  let i = 0
  for (; i + 4 <= length; i += 4) if (text.getInt32(i) !== message.getInt32(from + i)) return false
  for (; i < length; i++) if (text.getUint8(i) !== message.getUint8(from + i)) return false
  return true
}
