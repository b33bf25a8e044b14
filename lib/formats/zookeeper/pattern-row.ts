import type { TableBuilder } from '../../columns/table.ts'
import type { Match } from './pattern-index.ts'

/** Longest text that is kept of a field. */
const TEXT_LIMIT = 1024
const HALF = 2 ** 32

interface Pair {
  readonly high: Uint32Array
  readonly low: Uint32Array
}

/** Writes the fields of a match, in the columns of its table, without an object in between. */
export function addPatternRow(table: TableBuilder<Record<string, never>>, entry: number, match: Match): void {
  const row = table.next()
  const columns = table.columns as Readonly<Record<string, unknown>>
  ;(columns.entry as Uint32Array)[row] = entry
  const { fieldList } = match.pattern
  for (let i = 0; i < fieldList.length; i++) {
    const [name, type] = fieldList[i]!
    let from: Match | null = match
    let text: string | undefined
    let decimal = type === 'decimal64'
    for (; from !== null && text === undefined; from = from.more) {
      const { found, wording } = from
      if (found === null) continue
      const groups = wording.groups[i]!
      if (groups.group > 0) text = found[groups.group]
      if (text === undefined && groups.decimal > 0) {
        text = found[groups.decimal]
        decimal = true
      }
    }
    const column = columns[name]
    if (type === 'integer') (column as Float64Array)[row] = text === undefined ? Number.NaN : Number(text)
    else if (type === 'word' || type === 'text') {
      const kept = text === undefined ? '' : text.length > TEXT_LIMIT ? text.slice(0, TEXT_LIMIT) : text
      ;(column as { codes: Uint16Array }).codes[row] = table.codeOf(name as never, kept)
    } else if (decimal) putDecimal(column as Pair, row, text ?? '0')
    else putHex(column as Pair, row, text ?? '0')
  }
}

/** Java prints -1 as sixteen f; more than sixteen digits are no number of Java's. */
function putHex({ high, low }: Pair, row: number, digits: string): void {
  const cut = digits.length - 8
  high[row] = cut > 0 && cut <= 8 ? Number.parseInt(digits.slice(0, cut), 16) : 0
  low[row] = cut > 8 ? 0 : Number.parseInt(cut > 0 ? digits.slice(cut) : digits, 16)
}

function putDecimal({ high, low }: Pair, row: number, digits: string): void {
  const value = digits.length <= 20 ? BigInt.asUintN(64, BigInt(digits)) : 0n
  high[row] = Number(value / BigInt(HALF))
  low[row] = Number(value % BigInt(HALF))
}
