import { type Condition, type ParsedFilter, parseFilter } from '../engine/line-filter.ts'
import type { LineFilter, LinePage, LineRow } from '../engine/queries.ts'
import type { Evidence, FileId } from '../words/evidence.ts'
import type { CitedPlace } from './cited-place.ts'

/** A cited line, and the text that a filter looks at. */
export interface CitedLine {
  readonly row: LineRow
  /** Of its file. */
  readonly path: string
  /** Of its row, or of the line before it in its file where it has none; its place in time. */
  readonly time: number
  readonly text: string
}

/** The lines of a bundle in the order of the Evidence pane: by time, and by place where times are equal. */
export function citedLines(
  cited: readonly CitedPlace[],
  files: readonly { readonly id: FileId; readonly path: string }[],
): readonly CitedLine[] {
  const paths = new Map(files.map(({ id, path }) => [id, path]))
  const byPlace = cited
    .flatMap(({ line, text }) => (line === null ? [] : [{ row: line, text: text ?? '' }]))
    .sort((a, b) => compare(a.row.file, b.row.file) || a.row.start - b.row.start)
  let before = { file: '', time: 0 }
  const lines = byPlace.map(({ row, text }) => {
    const time = row.time ?? (before.file === row.file ? before.time : 0)
    before = { file: row.file, time }
    return { row, path: paths.get(row.file) ?? '', text, time }
  })
  return lines
    .filter(({ row }, i) => i === 0 || row.file !== lines[i - 1]!.row.file || row.start !== lines[i - 1]!.row.start)
    .sort((a, b) => a.time - b.time)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Those of a filter. What needs a file's columns (`zxid:`, `round:`, `epoch:`, `leader:`) says so and leaves none out. */
export function filteredLines(
  lines: readonly CitedLine[],
  { text, range }: LineFilter,
): { readonly lines: readonly CitedLine[]; readonly problem: string | null } {
  const inRange =
    range === null ? lines : lines.filter(({ time }) => time >= Math.ceil(range.from) && time < Math.ceil(range.to))
  const filter = parseFilter(text)
  const inColumns = filter.conditions.find(({ field }) => !(field in CONDITIONS))
  const problem =
    inColumns === undefined
      ? filter.problem
      : `Cited lines cannot be filtered by ${inColumns.field}: that takes the files they are from.`
  return { lines: inRange.filter((line) => fits(line, filter)), problem }
}

export function pageOf(lines: readonly CitedLine[], problem: string | null, from: number, count: number): LinePage {
  const rows = lines.slice(from, from + count).map(({ row }) => row)
  return { total: lines.length, complete: true, searched: lines.length, problem, from, rows }
}

/** The row of a place; -1 where it is not among these lines. */
export function rowOfPlace(lines: readonly CitedLine[], { file, start }: Evidence): number {
  return lines.findIndex(
    ({ row }) => row.file === file && start >= row.start && start < Math.max(row.end, row.start + 1),
  )
}

function fits(line: CitedLine, { terms, conditions }: ParsedFilter): boolean {
  const { row, text } = line
  const whole = text === '' ? row.message : text
  return (
    conditions.every((condition) => CONDITIONS[condition.field]?.(line, condition) ?? true) &&
    terms.every((term) =>
      term.kind === 'word'
        ? whole.toLowerCase().includes(term.text.toLowerCase())
        : new RegExp(term.text, 'im').test(whole),
    )
  )
}

const CONDITIONS: Partial<Record<Condition['field'], (line: CitedLine, condition: Condition) => boolean>> = {
  level: ({ row }, { names }) => names.includes(row.level.toLowerCase()),
  class: ({ row }, { names }) => names.includes(row.logger.toLowerCase()),
  thread: ({ row }, { names }) => names.some((name) => row.thread.toLowerCase().includes(name)),
  pattern: ({ row }, { names }) => names.includes((row.pattern ?? 'none').toLowerCase()),
  file: ({ row, path }, { names }) => names.some((name) => row.file === name || path.toLowerCase().endsWith(name)),
  line: ({ row }, condition) => isWithin(row.line, condition),
  sid: ({ row }, condition) => row.sid !== null && isWithin(row.sid, condition),
}

function isWithin(value: number, { least, most }: Condition): boolean {
  return BigInt(value) >= least && BigInt(value) <= most
}
