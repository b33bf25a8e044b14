import type { TableBuilder } from '../../columns/table-builder.ts'
import type { TextColumn } from '../../columns/text-column.ts'
import { FoundBytes } from './found-bytes.ts'
import { numberIn, putDecimalIn, putHexIn } from './number-bytes.ts'
import type { FieldType, Pattern } from './pattern.ts'
import { groupText, type Match } from './pattern-index.ts'
import { putDecimal, putHex, type U64Column } from './u64-column.ts'

/** Longest text that is kept of a field. */
const TEXT_LIMIT = 1024

type PatternTable = TableBuilder<Record<string, never>>

/** Writes matches of one pattern to its table, without an object in between. */
export class PatternRows {
  readonly #table: PatternTable
  readonly #names: readonly string[]
  readonly #types: readonly FieldType[]
  /** Of `#columns`: `entry` and the fields' in their order, so that no row looks them up by name. */
  #entries: Uint32Array = new Uint32Array(0)
  #arrays: readonly unknown[] = []
  #columns: unknown = null

  constructor(table: PatternTable, pattern: Pattern) {
    this.#table = table
    this.#names = pattern.fieldList.map(([name]) => name)
    this.#types = pattern.fieldList.map(([, type]) => type)
  }

  add(entry: number, match: Match): void {
    const row = this.#table.next()
    if (this.#table.columns !== this.#columns) this.#adopt(this.#table.columns)
    this.#entries[row] = entry
    const { found, more, wording } = match
    const inBytes = more === null && found instanceof FoundBytes
    for (let i = 0; i < this.#types.length; i++) {
      const { group, decimal } = wording.groups[i]!
      const type = this.#types[i]!
      if (!inBytes) this.#put(row, i, match)
      else if (group > 0 && found.begin(group) !== -1) this.#putBytes(row, this.#arrays[i], type, found, group)
      else if (decimal > 0 && found.begin(decimal) !== -1) {
        this.#putBytes(row, this.#arrays[i], 'decimal64', found, decimal)
      } else this.#putNothing(row, this.#arrays[i], type)
    }
  }

  #adopt(columns: Readonly<Record<string, unknown>>): void {
    this.#columns = columns
    this.#entries = columns.entry as Uint32Array
    this.#arrays = this.#names.map((name) => columns[name])
  }

  #putBytes(row: number, column: unknown, type: FieldType, found: FoundBytes, group: number): void {
    const { bytes } = found
    const from = found.begin(group)
    const to = found.end(group)
    if (type === 'integer') (column as Float64Array)[row] = numberIn(bytes, from, to)
    else if (type === 'hex') putHexIn(column as U64Column, row, bytes, from, to)
    else if (type === 'decimal64') putDecimalIn(column as U64Column, row, bytes, from, to)
    else {
      const end = to - from > TEXT_LIMIT ? from + TEXT_LIMIT : to
      const texts = column as TextColumn
      texts.codes[row] = texts.codeOfBytes(bytes, from, end)
    }
  }

  #putNothing(row: number, column: unknown, type: FieldType): void {
    if (type === 'integer') (column as Float64Array)[row] = Number.NaN
    else if (type === 'hex' || type === 'decimal64') putHex(column as U64Column, row, '0')
    else putText(column as TextColumn, row, '')
  }

  /** From strings, and from what further lines add. */
  #put(row: number, i: number, match: Match): void {
    const type = this.#types[i]!
    const column = this.#arrays[i]
    let text: string | undefined
    let decimal = type === 'decimal64'
    for (let from: Match | null = match; from !== null && text === undefined; from = from.more) {
      const groups = from.wording.groups[i]!
      text = groupText(from, groups.group)
      if (text !== undefined) continue
      text = groupText(from, groups.decimal)
      if (text !== undefined) decimal = true
    }
    if (text === undefined) this.#putNothing(row, column, type)
    else if (type === 'integer') (column as Float64Array)[row] = Number(text)
    else if (type === 'word' || type === 'text') {
      putText(column as TextColumn, row, text.length > TEXT_LIMIT ? text.slice(0, TEXT_LIMIT) : text)
    } else if (decimal) putDecimal(column as U64Column, row, text)
    else putHex(column as U64Column, row, text)
  }
}

function putText(column: TextColumn, row: number, text: string): void {
  column.codes[row] = column.codeOf(text)
}
