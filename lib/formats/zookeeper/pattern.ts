import type { ColumnType, Schema } from '../../columns/chunk.ts'
import { type Step, stepsOf, stepsOfPrefix } from './wording-steps.ts'

/**
 * `integer` is a decimal that fits a double. `hex` is up to 64 bits, read from hexadecimal, or from decimal where the
 * wording calls its group `NAME_dec`. `decimal64` is up to 64 bits, always printed in decimal. `word` is `\w+`, `text` is more.
 */
export type FieldType = 'integer' | 'hex' | 'decimal64' | 'word' | 'text'
type Fields = Readonly<Record<string, FieldType>>

export interface PatternDefinition {
  /** The name of its table; section 2 of the evidence specification. */
  readonly id: string
  /** Classes that print it, without package. Only their lines are tried. */
  readonly loggers: readonly string[]
  readonly fields: Fields
  /**
   * What the message looks like, one expression a wording, anchored with `^`. The literal text that an expression begins
   * with is compared first, so most expressions never run.
   */
  readonly wordings: readonly RegExp[]
  /** The same for the message of a record's first exception, whoever printed it. */
  readonly exceptions?: readonly RegExp[]
  /** Further fields from the physical line after the record's first. */
  readonly following?: readonly RegExp[]
}

/** Stands for every class: tried after a class's own patterns. */
export const ANY_LOGGER = '*'

/** A wording made ready to be tried. */
export interface Wording {
  readonly loggers: readonly string[]
  readonly prefix: string
  /** Null: the prefix is all there is. */
  readonly expression: RegExp | null
  /** With a null expression: whether the message ends with the prefix. */
  readonly whole: boolean
  /** The same for the scanner of bytes; null where the expression is more than it knows. */
  readonly steps: () => Step | null
  /** For each field of the pattern, in their order: the groups that may hold it. */
  readonly groups: readonly FieldGroups[]
}

/** Numbers of groups in the expression, 0 for none. */
interface FieldGroups {
  readonly group: number
  /** Of `NAME_dec`: the same field in decimal. */
  readonly decimal: number
}

export interface Pattern {
  readonly id: string
  readonly loggers: readonly string[]
  readonly fields: Fields
  /** The same as a list: names and types in the order of the columns. */
  readonly fieldList: readonly (readonly [name: string, type: FieldType])[]
  /** A field `myid` is the server's own id. */
  readonly namesServer: boolean
  /** Columns of its table: `entry` is the row in the same part's `entries`. */
  readonly schema: Schema & { readonly entry: 'u32' }
  readonly wordings: readonly Wording[]
  readonly exceptions: readonly Wording[]
  readonly following: readonly Wording[]
}

const COLUMN: Record<FieldType, ColumnType> = {
  integer: 'f64',
  hex: 'u64',
  decimal64: 'u64',
  word: 'text',
  text: 'text',
}

export function definePattern(definition: PatternDefinition): Pattern {
  const { id, loggers, fields } = definition
  const wordings = (expressions: readonly RegExp[] = []) => expressions.map((one) => makeWording(one, loggers, fields))
  const fieldList = Object.entries(fields)
  return {
    id,
    loggers,
    fields,
    fieldList,
    namesServer: 'myid' in fields,
    schema: { entry: 'u32', ...Object.fromEntries(fieldList.map(([name, type]) => [name, COLUMN[type]])) },
    wordings: wordings(definition.wordings),
    exceptions: wordings(definition.exceptions),
    following: wordings(definition.following),
  }
}

/** Messages without a fact, by class: the literal texts that they begin with; an empty one is every message of the class. */
export function defineNoise(id: string, prefixes: Readonly<Record<string, readonly string[]>>): Pattern {
  const wordings = Object.entries(prefixes).flatMap(([logger, texts]) =>
    texts.map((prefix) => {
      const steps = () => stepsOfPrefix(prefix, false)
      return { loggers: [logger], prefix, expression: null, whole: false, steps, groups: [] }
    }),
  )
  return {
    id,
    loggers: Object.keys(prefixes),
    fields: {},
    fieldList: [],
    namesServer: false,
    schema: { entry: 'u32' },
    wordings,
    exceptions: [],
    following: [],
  }
}

function makeWording(expression: RegExp, loggers: readonly string[], fields: Fields): Wording {
  const { prefix, rest } = splitPrefix(expression.source)
  const names = groupNames(expression.source)
  const stranger = names.find((name) => name !== '' && !(name.replace(/_dec$/, '') in fields))
  if (stranger !== undefined) throw new Error(`the group ${stranger} fills no field`)
  const groups = Object.keys(fields).map((field) => ({
    group: names.indexOf(field) + 1,
    decimal: names.indexOf(`${field}_dec`) + 1,
  }))
  const literal = rest === '' || rest === '$'
  // Without names there is no object of groups to make for each match.
  const unnamed = new RegExp(expression.source.replaceAll(/\(\?<\w+>/g, '('), expression.flags)
  const steps = () => stepsOf(unnamed)
  return { loggers, prefix, expression: literal ? null : unnamed, whole: rest === '$', steps, groups }
}

/** The names of the capturing groups in their order, '' for one without. A bracket that is text opens none. */
function groupNames(source: string): string[] {
  const tokens = source.matchAll(/\\.|\[(?:\\.|[^\]])*\]|\((?!\?)|\(\?<(\w+)>/g)
  return [...tokens].flatMap(([token, name]) => (token.startsWith('(') ? [name ?? ''] : []))
}

/** The literal text that an anchored expression begins with, and what follows it. */
export function splitPrefix(source: string): { prefix: string; rest: string } {
  if (!source.startsWith('^')) return { prefix: '', rest: source }
  let prefix = ''
  let at = 1
  while (at < source.length) {
    const escaped = source[at] === '\\'
    const character = source[escaped ? at + 1 : at]!
    if (escaped ? /[a-z0-9]/i.test(character) : /[()[\]{}.*+?^$|]/.test(character)) break
    const next = at + (escaped ? 2 : 1)
    if (/[?*+{]/.test(source[next] ?? '')) break
    prefix += character
    at = next
  }
  // An alternative that is not in brackets would make the prefix optional.
  return hasOuterAlternative(source) ? { prefix: '', rest: source } : { prefix, rest: source.slice(at) }
}

function hasOuterAlternative(source: string): boolean {
  let depth = 0
  for (const [token] of source.matchAll(/\\.|\[(?:\\.|[^\]])*\]|[()|]/g)) {
    if (token === '(') depth += 1
    else if (token === ')') depth -= 1
    else if (token === '|' && depth === 0) return true
  }
  return false
}
