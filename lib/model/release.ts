import { lowerBound } from '../columns/search.ts'
import { Table } from '../columns/table.ts'
import { patterns } from '../formats/zookeeper/patterns/registry.ts'
import { formatReleases, RELEASES, releasesOf, wordedReleases } from '../formats/zookeeper/release.ts'
import { textField } from './log-event.ts'
import type { LogReader } from './log-reader.ts'
import type { ServerLog, Stretch } from './server-log.ts'

export interface Releases {
  /** `3.7.1`, or `3.8.0 to 3.8.4` where the lines leave several; null where they say nothing, or fit no release. */
  ofRun(log: number, run: number): string | null
}

/**
 * The release that each run prints at its start, else the ones in which all its source lines are right (spec 1.8); where the
 * layout has none, or no release fits them, the ones that print all its messages.
 */
export function releasesByLog(logs: readonly ServerLog[], reader: LogReader): Releases {
  const known = new Map<string, string>()
  for (const log of logs) {
    for (const hints of [wordingsIn, fingerprintsIn]) {
      for (const [run, releases] of possibleReleases(log, hints, reader))
        if (releases.length > 0 && releases.length < RELEASES.length)
          known.set(`${log.number} ${run}`, formatReleases(releases))
    }
  }
  for (const event of reader.events('SRV_VERSION')) {
    if (event.fields.side === 'Server') known.set(`${event.log} ${event.run}`, textField(event, 'ver'))
  }
  return { ofRun: (log, run) => known.get(`${log} ${run}`) || null }
}

/** By the number of the run: the releases that all hints allow. */
function possibleReleases(
  log: ServerLog,
  hintsIn: (stretch: Stretch, runAt: (row: number) => number) => Iterable<Hint>,
  reader: LogReader,
): Map<number, readonly string[]> {
  const possible = new Map<number, readonly string[]>()
  for (const [number, stretch] of log.stretches.entries()) {
    const runAt = (row: number): number => reader.runAt(log, { stretch: number, row })
    for (const { row, releases } of hintsIn(stretch, runAt)) {
      const run = runAt(row)
      const before = possible.get(run) ?? RELEASES
      possible.set(
        run,
        before.filter((release) => releases.includes(release)),
      )
    }
  }
  return possible
}

/** A record that only these releases print. */
interface Hint {
  readonly row: number
  readonly releases: readonly string[]
}

/** The first record of each run and each message that not every release prints. */
function* wordingsIn({ part, firstRow, endRow }: Stretch, runAt: (row: number) => number): Generator<Hint> {
  for (const [pattern, releases] of wordedReleases) {
    for (const { length, columns } of part.tables[pattern] ?? []) {
      const rows = columns.entry as Uint32Array
      let run = Number.NaN
      for (let at = lowerBound(rows, firstRow); at < length && rows[at]! < endRow; at++) {
        if (runAt(rows[at]!) === run) continue
        run = runAt(rows[at]!)
        yield { row: rows[at]!, releases }
        // most often a process prints all of them
        if (runAt(Math.min(rows[length - 1]!, endRow - 1)) === run) break
      }
    }
  }
}

function* fingerprintsIn({ file, part, entries, firstRow, endRow }: Stretch): Generator<Hint> {
  const schema = file.format?.tables.sources
  if (schema === undefined) return
  for (const { entry, sourceLine } of new Table(schema, part.tables.sources ?? []).rows()) {
    const row = Number(entry)
    if (row < firstRow || row >= endRow) continue
    const pattern = patterns[Number(entries.get('pattern', row)) - 1]
    if (pattern === undefined) continue
    const releases = releasesOf(String(entries.get('logger', row)), pattern.id, Number(sourceLine))
    if (releases !== null) yield { row, releases }
  }
}
