import { Table } from '../columns/table.ts'
import { patterns } from '../formats/zookeeper/patterns/registry.ts'
import { formatReleases, RELEASES, releasesOf } from '../formats/zookeeper/release.ts'
import { textField } from './log-event.ts'
import type { LogReader } from './log-reader.ts'
import type { ServerLog, Stretch } from './server-log.ts'

export interface Releases {
  /** `3.7.1`, or `3.8.0 to 3.8.4` where the lines leave several; null where they say nothing, or fit no release. */
  ofRun(log: number, run: number): string | null
}

/** The release that each run prints at its start, else the ones in which all its source lines are right (spec 1.8). */
export function releasesByLog(logs: readonly ServerLog[], reader: LogReader): Releases {
  const known = new Map<string, string>()
  for (const log of logs) {
    const possible = new Map<number, readonly string[]>()
    for (const [number, stretch] of log.stretches.entries()) {
      for (const { row, releases } of fingerprintsIn(stretch)) {
        const run = reader.runAt(log, { stretch: number, row })
        const before = possible.get(run) ?? RELEASES
        possible.set(
          run,
          before.filter((release) => releases.includes(release)),
        )
      }
    }
    for (const [run, releases] of possible) known.set(`${log.number} ${run}`, formatReleases(releases))
  }
  for (const event of reader.events('SRV_VERSION')) {
    if (event.fields.side === 'Server') known.set(`${event.log} ${event.run}`, textField(event, 'ver'))
  }
  return { ofRun: (log, run) => known.get(`${log} ${run}`) || null }
}

function* fingerprintsIn({
  file,
  part,
  entries,
  firstRow,
  endRow,
}: Stretch): Generator<{ row: number; releases: readonly string[] }> {
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
