import type { AnalysisDocument } from '../analysis/document.ts'

/** What is known before anything was read. */
export function emptyDocument(product: string): AnalysisDocument {
  return {
    schema: 'quorumscope/analysis@1',
    product,
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
