import { parseZxid } from '../words/zxid.ts'
import type { Term } from './decoder.ts'

/** `level:warn`, `zxid:>0x5c00000000`, `round:0x5dc..0x5de`: what a column must hold. */
export interface Condition {
  readonly field: FilterField
  /** Lower case; of a field that holds names. Any of them. */
  readonly names: readonly string[]
  /** Closed interval; of a field that holds numbers. */
  readonly least: bigint
  readonly most: bigint
}

export interface ParsedFilter {
  readonly terms: readonly Term[]
  readonly conditions: readonly Condition[]
  /** In words; null where the filter makes sense. */
  readonly problem: string | null
}

/** Field → column of the patterns' tables; `null` where it is no such column. */
const NUMBER_FIELDS = {
  sid: null,
  line: null,
  zxid: ['zxid', 'lastZxid', 'peerLastZxid'],
  round: ['round'],
  epoch: ['peerEpoch', 'epoch'],
  leader: ['leader'],
} as const
const NAME_FIELDS = ['level', 'class', 'thread', 'pattern', 'file'] as const

type NumberField = keyof typeof NUMBER_FIELDS
export type FilterField = NumberField | (typeof NAME_FIELDS)[number]

export function columnsOf(field: FilterField): readonly string[] {
  return isNumberField(field) ? (NUMBER_FIELDS[field] ?? []) : []
}

function isNumberField(field: string): field is NumberField {
  return Object.hasOwn(NUMBER_FIELDS, field)
}

const LEVEL_ORDER = ['trace', 'debug', 'info', 'warn', 'error', 'fatal']
const TOKEN =
  /\/(?<expression>(?:\\.|[^/\\])+)\/(?=\s|$)|(?<field>[a-z]+):(?<value>\S+)|"(?<phrase>[^"]*)"|(?<word>\S+)/gi
const WIDEST = (1n << 64n) - 1n

/** Understands the filter of the Evidence pane (ui.md, 6.5). What is no known field is a word: `n.sid:13`, `04:02:01`. */
export function parseFilter(text: string): ParsedFilter {
  const terms: Term[] = []
  const conditions: Condition[] = []
  const problems: string[] = []
  for (const { 0: token, groups } of text.matchAll(TOKEN)) {
    const { expression, field = '', value = '', phrase } = groups!
    const name = field.toLowerCase()
    if (expression !== undefined) {
      if (isExpression(expression)) terms.push({ kind: 'expression', text: expression })
      else problems.push(`${token} is no regular expression.`)
    } else if (isNumberField(name)) add(numberCondition(name, value))
    else if (name === 'level') add(levelCondition(value))
    else if (isNameField(name)) add({ field: name, names: value.toLowerCase().split(','), least: 0n, most: 0n })
    else if (name === 'offset' || name === 'position')
      problems.push(`Log lines have no ${name}: it is looked up in Offsets and positions.`)
    else terms.push({ kind: 'word', text: phrase ?? token })
  }
  return { terms: terms.filter((term) => term.text !== ''), conditions, problem: problems[0] ?? null }

  function add(condition: Condition | string): void {
    if (typeof condition === 'string') problems.push(condition)
    else conditions.push(condition)
  }
}

function isNameField(name: string): name is (typeof NAME_FIELDS)[number] {
  return (NAME_FIELDS as readonly string[]).includes(name)
}

function isExpression(source: string): boolean {
  try {
    new RegExp(source, 'im')
    return true
  } catch {
    return false // SyntaxError: its message names the engine's own words, not the person's
  }
}

/** `warn`, `warn,error`, `>=warn` */
function levelCondition(value: string): Condition | string {
  const [, comparison = '', list = ''] = /^(>=|<=|>|<)?(.*)$/.exec(value.toLowerCase())!
  const names = list.split(',')
  const unknown = names.find((name) => !LEVEL_ORDER.includes(name))
  if (unknown !== undefined) return `${unknown} is no level: trace, debug, info, warn, error, fatal.`
  const place = LEVEL_ORDER.indexOf(names[0]!)
  const compared = LEVEL_ORDER.filter((_, at) => isOn(comparison, at, place))
  return { field: 'level', names: comparison === '' ? names : compared, least: 0n, most: 0n }
}

function isOn(comparison: string, at: number, place: number): boolean {
  if (comparison.startsWith('>')) return at > place || (comparison === '>=' && at === place)
  return at < place || (comparison === '<=' && at === place)
}

/** `13`, `0x5de`, `>0x5c00000000`, `<=5`, `0x5dc..0x5de` */
function numberCondition(field: NumberField, value: string): Condition | string {
  const [, comparison = '', low = '', high] = /^(>=|<=|>|<)?(.*?)(?:\.\.(.*))?$/.exec(value)!
  const from = parseNumber(field, low)
  const to = high === undefined ? from : parseNumber(field, high)
  if (from === null || to === null) return `${value} is no number for ${field}: 13, 0x5de, >0x5de or 0x5dc..0x5de.`
  if (comparison === '>') return { field, names: [], least: from + 1n, most: WIDEST }
  if (comparison === '>=') return { field, names: [], least: from, most: WIDEST }
  if (comparison === '<') return { field, names: [], least: 0n, most: from - 1n }
  if (comparison === '<=') return { field, names: [], least: 0n, most: from }
  return { field, names: [], least: from, most: to }
}

/** A zxid is hexadecimal with or without `0x`; everything else is decimal without. */
function parseNumber(field: NumberField, text: string): bigint | null {
  if (field === 'zxid' || /^0x/i.test(text)) return parseZxid(text)
  return /^\d{1,19}$/.test(text) ? BigInt(text) : null
}
