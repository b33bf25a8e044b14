import type { EngineClient } from '../engine/engine-api.ts'
import type { LineFilter, LinePage, Series, SeriesId, TablePage, TableRef, TimeRange } from '../engine/queries.ts'
import type { FileRow, Snapshot } from '../engine/snapshot.ts'
import { type Evidence, type FileId, parseEvidence } from '../words/evidence.ts'
import type { IncidentBundle } from './bundle.ts'
import { bundledPage, bundledSeries } from './bundled-rows.ts'
import { citedLines, filteredLines, pageOf, rowOfPlace } from './cited-lines.ts'

/**
 * An engine that has a bundle and no file: the workbench is drawn from it as its author saw it. It answers with what was cited and
 * drawn, and with nothing else. Commands do nothing: there is nothing to open, stop or read again.
 */
export function bundleEngine(bundle: IncidentBundle): EngineClient {
  const snapshot = snapshotOf(bundle)
  const lines = citedLines(bundle.cited, bundle.snapshot.files)
  const content = new Map(
    bundle.cited.map(({ evidence, text, hex }) => {
      const { file, start } = parseEvidence(evidence)!
      return [`${file}:${start}`, text === null ? bytesOf(hex ?? '') : new TextEncoder().encode(text)]
    }),
  )
  return {
    snapshot: () => snapshot,
    subscribe: () => () => {},
    async lines(filter: LineFilter, from: number, count: number): Promise<LinePage> {
      const found = filteredLines(lines, filter)
      return pageOf(found.lines, found.problem, from, count)
    },
    locateLine: async (filter: LineFilter, evidence: Evidence) =>
      rowOfPlace(filteredLines(lines, filter).lines, evidence),
    rows: async (ref: TableRef, from: number, count: number, every = 1): Promise<TablePage> =>
      bundledPage(bundle.tables, ref, from, count, every),
    series: async (id: SeriesId, range: TimeRange): Promise<Series> => bundledSeries(bundle.series, id, range),
    metricChanges: async (time: number) => bundle.metricChanges.find((each) => each.time === time)?.changes ?? [],
    kinds: async () => [],
    segmentSizes: async () => null,
    sha256: async (file: FileId) => bundle.snapshot.files.find(({ id }) => id === file)?.sha256 ?? null,
    bytes: async (file: FileId, start: number) => (content.get(`${file}:${start}`) ?? new Uint8Array()).slice(),
    records: async (_batch: Evidence, from: number) => ({ ...NO_RECORDS, from }),
    open() {},
    limitTo() {},
    paste() {},
    stop() {},
    retry() {},
    treatAs() {},
    clear() {},
    readAround() {},
    setZone() {},
    close() {},
  }
}

const NO_RECORDS = {
  total: 0,
  records: [],
  magic: 2,
  headerSize: 0,
  storedSize: 0,
  unpackedSize: 0,
  compressed: false,
  trouble: 'Records are never part of a shared incident. Drop the segment to see them.',
}

function snapshotOf({ snapshot }: IncidentBundle): Snapshot {
  const files = snapshot.files.map(
    (file): FileRow => ({ ...file, firstBytes: null, state: 'elsewhere', trouble: null }),
  )
  const bytes = files.reduce((sum, { size }) => sum + size, 0)
  const none = { ready: files.length, reading: 0, needLook: 0, notRead: 0, elapsed: 0 }
  return {
    revision: 1,
    reading: { state: 'idle', files: files.length, ...none, bytesRead: bytes, bytesTotal: bytes },
    files,
    document: snapshot.document,
    marks: snapshot.marks,
    configurations: snapshot.configurations,
    metrics: snapshot.metrics,
    lines: snapshot.lines,
    trouble: null,
  }
}

function bytesOf(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
}
