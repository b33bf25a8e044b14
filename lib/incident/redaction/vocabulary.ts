import { knownPatterns } from '../../formats/broker-log/broker-pattern-index.ts'
import { PLAIN_WORDS } from './plain-words.ts'

/**
 * What may stay in a text of which nothing else is known: plain words, the literal text of all messages that are known, classes that
 * print them. Everything else could be a name of something.
 */
interface Vocabulary {
  /** Lower case, three letters and more. */
  readonly words: ReadonlySet<string>
  /** Words joined by a dot, a hyphen or `_`, as a message has them. */
  readonly compounds: ReadonlySet<string>
}

const WORD = /[A-Za-z]{3,}/g
const COMPOUND = /[A-Za-z]\w*(?:[-._]\w+)+/g

let known: Vocabulary | null = null

function vocabulary(): Vocabulary {
  known ??= vocabularyOf(knownPatterns.flatMap((pattern) => [...pattern.wordings, ...pattern.exceptions]))
  return known
}

function vocabularyOf(
  wordings: readonly {
    readonly prefix: string
    readonly expression: RegExp | null
    readonly loggers: readonly string[]
  }[],
): Vocabulary {
  const words = new Set(PLAIN_WORDS)
  const compounds = new Set<string>()
  for (const { prefix, expression, loggers } of wordings) {
    const literal = `${prefix} ${expression === null ? '' : literalOf(expression.source)} ${loggers.join(' ')}`
    for (const [compound] of literal.matchAll(COMPOUND)) compounds.add(compound.toLowerCase())
    for (const part of camelParts(literal)) words.add(part)
  }
  return { words, compounds }
}

/** What an expression matches letter by letter: without classes, quantifiers and names of groups. */
function literalOf(source: string): string {
  return source
    .replace(/\(\?(?:<\w+>|[:!=]|<[!=])/g, ' ')
    .replace(/\[(?:\\.|[^\]\\])*\]|\{\d+,?\d*\}|\\[a-zA-Z]/g, ' ')
    .replace(/\\(.)/g, '$1')
}

/** `NIOServerCnxnFactory` and its parts, in lower case: `nio`, `server`, `cnxn`, `factory`. */
function camelParts(text: string): string[] {
  return [...text.matchAll(WORD)].flatMap(([word]) => [
    word.toLowerCase(),
    ...[...word.matchAll(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g)].map(([part]) => part.toLowerCase()),
  ])
}

/** A word without digits that names nobody; one or two letters are no name. */
export function isPlainWord(word: string): boolean {
  if (!/^[A-Za-z]+$/.test(word)) return false
  const { words } = vocabulary()
  if (word.length < 3 || words.has(word.toLowerCase())) return true
  const parts = [...word.matchAll(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g)].map(([part]) => part.toLowerCase())
  return (
    parts.length > 1 &&
    parts.every((part) => part.length < 3 || words.has(part)) &&
    parts.some((part) => part.length > 2)
  )
}

/** Words joined as some message has them: `leader-epoch-checkpoint`. */
export function isKnownCompound(compound: string): boolean {
  return vocabulary().compounds.has(compound.toLowerCase())
}
