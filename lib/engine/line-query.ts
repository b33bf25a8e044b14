import type { FileEntry } from '../analysis/document.ts'
import { mergedPage, rankOfKey, rankOfRow, type SortedRun } from '../columns/merge.ts'
import { lowerBound } from '../columns/search.ts'
import type { OpenedFile } from '../model/opened-file.ts'
import type { Zone } from '../model/zone.ts'
import type { Evidence, FileId } from '../words/evidence.ts'
import type { Decoder } from './decoder.ts'
import { parseFilter } from './line-filter.ts'
import { ChosenRows, findLine, LineIndex } from './line-index.ts'
import { sidsFrom } from './line-owner.ts'
import { readLineRows } from './line-rows.ts'
import { LineSearch } from './line-search.ts'
import type { LineFilter, LinePage } from './queries.ts'

/** A page is given what was found in this time (ms); the next one has more. */
const PATIENCE = 120
const PAGE_LIMIT = 1_000

export interface LineQueryHost {
  readonly decoder: Pick<Decoder, 'parallel' | 'search'>
  /** The same array as long as nothing was read. */
  files(): readonly OpenedFile[]
  /** The same map as long as nothing was analysed. */
  entries(): ReadonlyMap<string, FileEntry>
  /** Files are still being read: there will be more lines. */
  reading(): boolean
  zoneOf(file: FileId): Zone
  /** A search found more: pages that were asked for may be longer now. */
  onFound(): void
}

/** Answers for the Evidence pane: pages of the lines of all logs, merged by time, filtered. */
export class LineQuery {
  readonly #host: LineQueryHost
  #index: { files: readonly OpenedFile[]; entries: ReadonlyMap<FileId, FileEntry>; lines: LineIndex } | null = null
  #search: { key: string; entries: ReadonlyMap<string, FileEntry>; search: LineSearch } | null = null

  constructor(host: LineQueryHost) {
    this.#host = host
  }

  async page(filter: LineFilter, from: number, count: number): Promise<LinePage> {
    const view = await this.#view(filter)
    const rows = mergedPage(view.runs, view.base + from, Math.min(count, PAGE_LIMIT, Math.max(0, view.total - from)))
    const entries = this.#host.entries()
    const sidOf = sidsFrom(entries)
    const lines = rows.map(({ run: number, row }) => {
      const run = view.lines.runs[number]!
      const chunkRow = run.from + view.rowOf(number, row)
      return { run, row: chunkRow, sid: sidOf(run, chunkRow), ensemble: entries.get(run.file.id)?.ensemble ?? null }
    })
    const { total, complete, searched, problem } = view
    return { total, complete, searched, problem, from, rows: await readLineRows(lines) }
  }

  /** The row of a line among those of the filter; -1 where the filter leaves it out. */
  async locate(filter: LineFilter, evidence: Evidence): Promise<number> {
    const view = await this.#view(filter)
    const found = findLine(view.lines, evidence.file, evidence.start)
    if (found === null) return -1
    const run = view.runs[found.run]!
    const row = found.row - view.lines.runs[found.run]!.from
    const at = run instanceof ChosenRows ? lowerBound(run.rows, row) : row
    if (run instanceof ChosenRows && run.rows[at] !== row) return -1
    const rank = rankOfRow(view.runs, { run: found.run, row: at }) - view.base
    return rank >= 0 && rank < view.total ? rank : -1
  }

  lines(): LineIndex {
    const files = this.#host.files()
    const entries = this.#host.entries()
    if (this.#index?.files !== files || this.#index.entries !== entries)
      this.#index = { files, entries, lines: new LineIndex(files, (file) => this.#host.zoneOf(file)) }
    return this.#index.lines
  }

  forget(): void {
    this.#search?.search.stop()
    this.#search = null
    this.#index = null
  }

  async #view(filter: LineFilter) {
    const lines = this.lines()
    const search = this.#searchFor(filter.text)
    if (search !== null) {
      search.cover(lines)
      await patience(search)
    }
    let searched = 0
    const runs = lines.runs.map((run): SortedRun => {
      const rows = search === null ? null : search.rowsOf(run)
      if (rows !== undefined) searched += run.times.length
      return rows === null ? run.times : new ChosenRows(run.times, rows ?? NO_ROWS)
    })
    const base = filter.range === null ? 0 : rankOfKey(runs, Math.ceil(filter.range.from))
    const all = runs.reduce((sum, run) => sum + run.length, 0)
    const end = filter.range === null ? all : rankOfKey(runs, Math.ceil(filter.range.to))
    const rowOf = (number: number, row: number) => {
      const run = runs[number]!
      return run instanceof ChosenRows ? run.rows[row]! : row
    }
    const complete = (search?.done ?? true) && !this.#host.reading()
    return { lines, runs, base, total: end - base, rowOf, searched, complete, problem: search?.problem ?? null }
  }

  /** A newer filter ends the search for the one before. */
  #searchFor(text: string): LineSearch | null {
    const key = text.trim()
    if (key === '') return null
    const entries = this.#host.entries()
    const kept = this.#search
    const filter = parseFilter(key)
    const asksOwner = filter.conditions.some((condition) => condition.field === 'sid')
    if (kept?.key === key && (!asksOwner || kept.entries === entries)) return kept.search
    kept?.search.stop()
    const search = new LineSearch(filter, this.#host.decoder, sidsFrom(entries), () => this.#host.onFound())
    this.#search = { key, entries, search }
    return search
  }
}

const NO_ROWS = new Uint32Array()

async function patience(search: LineSearch): Promise<void> {
  const until = performance.now() + PATIENCE
  while (!search.done && performance.now() < until) await new Promise((resolve) => setTimeout(resolve, 10))
}
