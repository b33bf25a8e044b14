import type { Step } from './wording-steps.ts'

export const LITERAL = 0
export const RUN = 1
export const OPEN = 2
export const CLOSE = 3
export const CHOICE = 4
export const END = 5

const NOTHING = new Uint8Array(0)
const NO_MEMBERS: Uint8Array = new Uint8Array(256)

/** A step made ready for the scanner, with what the rest of the message may begin with. */
export class Node {
  readonly kind: number
  /** For each byte 1 where the rest of the message may begin with it. */
  first = NO_MEMBERS
  /** Whether the rest may be empty. */
  empty = false
  next: Node | null = null
  text: Uint8Array = NOTHING
  members = NO_MEMBERS
  least = 0
  most = 0
  lazy = false
  /** Only the longest run can be right: what follows begins with no byte of the class. */
  certain = false
  group = 0
  opened: Node | null = null
  branches: readonly Node[] = []
  groups: readonly number[] = []
  whole = false

  constructor(kind: number) {
    this.kind = kind
  }
}

/** Branches share what comes behind them, so each step becomes one node. */
export function nodeOf(step: Step, nodes = new Map<Step, Node>(), openings = new Map<number, Node>()): Node {
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
    node.first = step.whole ? NO_MEMBERS : ALL_MEMBERS
    return node
  }
  const next = nodeOf(step.next, nodes, openings)
  node.next = next
  if (step.kind === 'literal') {
    node.text = new TextEncoder().encode(step.text)
    node.first = NO_MEMBERS.slice()
    node.first[node.text[0]!] = 1
  } else if (step.kind === 'run') {
    const { members, least, most, lazy } = step
    node.members = members
    node.least = least
    node.most = most
    node.lazy = lazy
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

const ALL_MEMBERS = new Uint8Array(256).fill(1)

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
