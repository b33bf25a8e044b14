import type { AnalysisDocument } from '../analysis/document.ts'
import { PRODUCT_VERSION } from '../words/product.ts'
import type { Snapshot } from './snapshot.ts'

/** What is known before anything was read. */
export function emptyDocument(): AnalysisDocument {
  return {
    schema: 'quorumscope/analysis@1',
    product: PRODUCT_VERSION,
    files: [],
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
}

export function emptySnapshot(): Snapshot {
  const nothing = { files: 0, ready: 0, reading: 0, needLook: 0, notRead: 0, bytesRead: 0, bytesTotal: 0, elapsed: 0 }
  return {
    revision: 0,
    reading: { state: 'idle', ...nothing },
    files: [],
    document: emptyDocument(),
    marks: [],
    configurations: [],
    metrics: [],
    lines: { total: 0, unparsed: 0 },
    trouble: null,
  }
}
