import type { OpenedFile } from '../model/opened-file.ts'
import type { FileId } from '../words/evidence.ts'
import type { ConfigurationRow } from './configurations.ts'
import type { AnalysisDocument, FileEntry } from './document.ts'
import type { TimelineMark } from './timeline-mark.ts'

export interface AnalyseOptions {
  /** Given by the person, for files that state none. */
  readonly zones: ReadonlyMap<FileId, string>
  readonly defaultZone: string | null
  readonly product: string
}

export interface Analysis {
  readonly document: AnalysisDocument
  readonly marks: readonly TimelineMark[]
  readonly configurations: readonly ConfigurationRow[]
  /** Names of metrics that some file holds. */
  readonly metrics: readonly string[]
}

export function analyse(files: readonly OpenedFile[], options: AnalyseOptions): Analysis {
  const document: AnalysisDocument = {
    schema: 'quorumscope/analysis@1',
    product: options.product,
    files: files.map(entryOf),
    ensembles: [],
    servers: [],
    roles: [],
    votes: [],
    elections: [],
    quorumLosses: [],
    unavailable: [],
    clockOffsets: [],
    sessions: { opened: 0, closed: 0, expired: 0 },
    findings: [],
    incidents: [],
    ruleOuts: [],
    unexplained: [],
    coverage: [],
    partitions: [],
    comparisons: [],
  }
  return { document, marks: [], configurations: [], metrics: [] }
}

function entryOf(file: OpenedFile): FileEntry {
  const { id, fingerprint, sha256, path, size, complete, kind, tried } = file
  const rows = file.parts.flatMap((part) => part.tables['entries'] ?? []).reduce((sum, chunk) => sum + chunk.length, 0)
  return {
    ...{ id, fingerprint, sha256, path, size, complete, kind },
    ...(kind === null ? { tried: [...tried] } : {}),
    ensemble: null,
    sid: null,
    release: null,
    zone: { name: null, source: 'unknown' },
    from: null,
    to: null,
    rows,
    unparsed: { count: 0, byLogger: {} },
    diagnostics: [...file.diagnostics, ...file.parts.flatMap((part) => part.diagnostics)],
  }
}
