import { CLASSES, complement, membersOf, onlyMember } from './byte-class.ts'

/** What can be met next in a message: steps of a wording, tried one after the other. */
export type Step = Literal | Run | Edge | Choice | End

/** These bytes. */
export interface Literal {
  readonly kind: 'literal'
  readonly text: string
  readonly next: Step
}

/** Bytes of a class, as many as there are, or as few as do. */
export interface Run {
  readonly kind: 'run'
  /** For each byte 1 where it is in the class. */
  readonly members: Uint8Array
  readonly least: number
  readonly most: number
  readonly lazy: boolean
  readonly next: Step
}

/** Where a capturing group begins or ends. */
export interface Edge {
  readonly kind: 'open' | 'close'
  readonly group: number
  readonly next: Step
}

/** The first branch with which all the rest fits. Each goes on with the rest by itself. */
export interface Choice {
  readonly kind: 'choice'
  readonly branches: readonly Step[]
  /** Groups inside the branches: a branch that failed leaves nothing in them. */
  readonly groups: readonly number[]
}

/** The end of the wording; `whole`: of the message as well. */
export interface End {
  readonly kind: 'end'
  readonly whole: boolean
}

/** Text that a wording begins with, and all there is to it. */
export function stepsOfPrefix(prefix: string, whole: boolean): Step {
  const end: End = { kind: 'end', whole }
  return prefix === '' ? end : { kind: 'literal', text: prefix, next: end }
}

/**
 * The steps of an anchored expression over ASCII; null where it uses what wordings seldom do: alternatives without brackets,
 * repeated groups, look-around, back references, flags.
 */
export function stepsOf({ source, flags }: RegExp): Step | null {
  if (flags !== '' || !source.startsWith('^')) return null
  try {
    return new Parser(source.slice(1)).parse()
  } catch (error) {
    if (error instanceof Unknown) return null
    throw error
  }
}

class Unknown extends Error {}

/** A part of the expression, told later what comes behind it. */
type Part = (next: Step) => Step

class Parser {
  readonly #source: string
  #at = 0
  #groups = 0

  constructor(source: string) {
    this.#source = source
  }

  parse(): Step {
    const parts = this.#sequence()
    const whole = this.#take('$')
    if (this.#at < this.#source.length) throw new Unknown()
    return chain(parts, { kind: 'end', whole })
  }

  #sequence(): Part[] {
    const parts: Part[] = []
    while (this.#at < this.#source.length && !'|)$'.includes(this.#source[this.#at]!)) parts.push(this.#part())
    return parts
  }

  #part(): Part {
    const first = this.#groups
    if (this.#take('(')) {
      const group = this.#opened()
      const branches = [this.#sequence()]
      while (this.#take('|')) branches.push(this.#sequence())
      if (!this.#take(')')) throw new Unknown()
      const groups = Array.from({ length: this.#groups - first }, (_, i) => first + 1 + i)
      return this.#maybeOptional(branches, group, groups)
    }
    const members = this.#members()
    const [least, most] = this.#repeats()
    const lazy = most > least && this.#take('?')
    const only = least === 1 && most === 1 ? onlyMember(members) : -1
    if (only >= 0) return (next) => literal(String.fromCharCode(only), next)
    return (next) => ({ kind: 'run', members, least, most, lazy, next })
  }

  /** The number of the group that a bracket opens; 0 for one that captures nothing. */
  #opened(): number {
    if (this.#take('?:')) return 0
    if (this.#source[this.#at] === '?') {
      const name = /^\?<\w+>/.exec(this.#source.slice(this.#at))
      if (name === null) throw new Unknown()
      this.#at += name[0].length
    }
    this.#groups += 1
    return this.#groups
  }

  #maybeOptional(branches: readonly Part[][], group: number, groups: readonly number[]): Part {
    const [least, most] = this.#repeats()
    if (most !== 1 || this.#source[this.#at] === '?') throw new Unknown()
    return (next) => {
      const close: Step = group === 0 ? next : { kind: 'close', group, next }
      const inside = branches.map((parts) => chain(parts, close))
      const choice: Step = inside.length === 1 ? inside[0]! : { kind: 'choice', branches: inside, groups }
      const whole: Step = group === 0 ? choice : { kind: 'open', group, next: choice }
      return least === 1 ? whole : { kind: 'choice', branches: [whole, next], groups }
    }
  }

  /** One character, a class in square brackets, or one with a name. */
  #members(): Uint8Array {
    const character = this.#source[this.#at]!
    this.#at += 1
    if (character === '\\') return this.#escaped()
    if (character === '[') return this.#bracketed()
    if (character === '.') return complement(membersOf('\n\r'))
    if ('^*+?{}]'.includes(character)) throw new Unknown()
    return membersOf(character)
  }

  #escaped(): Uint8Array {
    const character = this.#source[this.#at]!
    this.#at += 1
    const named = CLASSES.get(character)
    if (named !== undefined) return named
    if (character === 'u') {
      const code = Number.parseInt(this.#source.slice(this.#at, this.#at + 4), 16)
      this.#at += 4
      return membersOf(String.fromCharCode(code))
    }
    if (/\w/.test(character)) throw new Unknown()
    return membersOf(character)
  }

  #bracketed(): Uint8Array {
    const others = this.#take('^')
    const members = new Uint8Array(256)
    while (!this.#take(']')) {
      if (this.#at >= this.#source.length) throw new Unknown()
      const from = this.#memberInBrackets()
      const ranged = this.#source[this.#at] === '-' && this.#source[this.#at + 1] !== ']'
      if (ranged) this.#at += 1
      const to = ranged ? this.#memberInBrackets() : from
      if (ranged) for (let code = onlyMember(from) + 1; code <= onlyMember(to); code++) members[code] = 1
      for (let code = 0; code < 256; code++) members[code]! |= from[code]! | to[code]!
    }
    return others ? complement(members) : members
  }

  #memberInBrackets(): Uint8Array {
    const character = this.#source[this.#at]!
    this.#at += 1
    return character === '\\' ? this.#escaped() : membersOf(character)
  }

  #repeats(): readonly [least: number, most: number] {
    if (this.#take('?')) return [0, 1]
    if (this.#take('*')) return [0, Number.POSITIVE_INFINITY]
    if (this.#take('+')) return [1, Number.POSITIVE_INFINITY]
    const counted = /^\{(\d+)(,)?(\d+)?\}/.exec(this.#source.slice(this.#at))
    if (counted === null) return [1, 1]
    this.#at += counted[0].length
    const [, least, comma, most] = counted
    if (comma === undefined) return [Number(least), Number(least)]
    return [Number(least), most === undefined ? Number.POSITIVE_INFINITY : Number(most)]
  }

  #take(text: string): boolean {
    const there = this.#source.startsWith(text, this.#at)
    if (there) this.#at += text.length
    return there
  }
}

function chain(parts: readonly Part[], end: Step): Step {
  return parts.reduceRight((next, part) => part(next), end)
}

/** Characters in a row become one step. */
function literal(text: string, next: Step): Step {
  return next.kind === 'literal' ? { ...next, text: text + next.text } : { kind: 'literal', text, next }
}
