/**
 * The analysis document, `quorumscope/analysis@1`: what browser, command line, shared links and postmortems have in common
 * (contract.md, section 2). A field named here is never renamed, never changes its meaning, never goes missing: null or an
 * empty array instead. Times are ISO 8601 with milliseconds and `Z`: UTC where the zone of a file is known, else as written.
 */
import type { Diagnostic } from '../formats/diagnostic.ts'
import type { Confidence } from '../words/certainty.ts'

/** `2023-09-01T04:02:01.248Z` */
export type Time = string
/** `FILEID:START-END:LINE` */
export type EvidenceText = string
export type Severity = 'critical' | 'warning' | 'info'
export type Role = 'looking' | 'following' | 'leading' | 'observing' | 'down' | 'unknown'
export type Phase = 'discovery' | 'synchronization' | 'broadcast'
export type StepKind = 'trigger' | 'detector' | 'action' | 'effect' | 'recovery' | 'residue'
export type Verdict = 'supported' | 'ruled_out' | 'cannot_tell'

export interface AnalysisDocument {
  schema: 'quorumscope/analysis@1'
  product: string
  files: FileEntry[]
  ensembles: EnsembleEntry[]
  servers: ServerEntry[]
  roles: RoleInterval[]
  votes: VoteEntry[]
  elections: ElectionEntry[]
  quorumLosses: Interval[]
  unavailable: Interval[]
  clockOffsets: ClockOffset[]
  sessions: { opened: number; closed: number; expired: number }
  findings: Finding[]
  incidents: Incident[]
  ruleOuts: RuleOut[]
  unexplained: { from: Time; to: Time; text: string; evidence: EvidenceText[] }[]
  coverage: CoverageEntry[]
  partitions: PartitionEntry[]
  comparisons: ComparisonEntry[]
}

export interface FileEntry {
  id: string
  fingerprint: string
  sha256: string | null
  path: string
  size: number
  complete: boolean
  kind: string | null
  tried?: string[]
  ensemble: string | null
  sid: number | null
  release: string | null
  zone: { name: string | null; source: 'given' | 'lines' | 'collector' | 'txn_log' | 'unknown' }
  from: Time | null
  to: Time | null
  rows: number
  unparsed: { count: number; byLogger: Record<string, number> }
  diagnostics: Diagnostic[]
}

export interface EnsembleEntry {
  id: string
  sids: number[]
  system: 'zookeeper' | 'kraft'
  zxid: ZxidState | null
}

export interface ZxidState {
  latest: string
  epoch: number
  counter: number
  /** Share of the epoch's counter that is left, 0 to 1. */
  headroom: number
  ratePerSecond: number | null
  rolloverNoSoonerThan: Time | null
  previousEpochEndedByRollover: boolean | null
  confidence: Confidence
  evidence: EvidenceText[]
}

export interface ServerEntry {
  ensemble: string
  sid: number
  participant: boolean | null
  release: string | null
  address: string | null
  hasLog: boolean
  runs: { from: Time; to: Time | null; files: string[] }[]
}

export interface RoleInterval {
  ensemble: string
  sid: number
  role: Role
  phase: Phase | null
  from: Time
  to: Time | null
  confidence: Confidence
  evidence: EvidenceText[]
}

export interface VoteEntry {
  ensemble: string
  from: number
  to: number
  at: Time
  state: 'looking' | 'following' | 'leading' | 'observing'
  leader: number
  round: string | null
  peerEpoch: number | null
  zxid: string | null
  evidence: EvidenceText
}

export interface ElectionEntry {
  ensemble: string
  kind: 'ensemble' | 'rejoin' | 'failed'
  sids: number[]
  from: Time
  to: Time | null
  tookMs: number | null
  round: string | null
  leaderBefore: number | null
  leaderAfter: number | null
  epochBefore: number | null
  epochAfter: number | null
  evidence: EvidenceText[]
}

export interface Interval {
  ensemble: string
  from: Time
  to: Time | null
  /** First the line in which it begins, if one says so; last, where it has an end, the one in which it ends. */
  evidence: EvidenceText[]
}

export interface ClockOffset {
  ensemble: string
  sid: number
  relativeTo: number
  minMs: number | null
  maxMs: number | null
}

export interface ChainStep {
  at: Time
  until: Time | null
  sid: number | null
  step: StepKind
  text: string
  confidence: Confidence
  rule: string | null
  evidence: EvidenceText | null
}

/** A file, or a stretch of one, that would say more. */
export interface MissingItem {
  id: string
  /** Kind of the file, as in `FileEntry.kind`. */
  kind: string
  /** The server that has it. */
  sid: number | null
  /** The stretch of it that matters; null: all of it. */
  from: Time | null
  to: Time | null
  what: string
  why: string
  command: string
  /** Hypotheses it would decide. */
  decides: string[]
}

export interface Finding {
  id: string
  cause: string
  rootCause: { cause: string; confidence: Confidence } | null
  severity: Severity
  confidence: Confidence
  ensemble: string | null
  sids: number[]
  partition: string | null
  /** Null where nothing in the files says when. */
  from: Time | null
  to: Time | null
  title: string
  summary: string
  impact: string
  chain: ChainStep[]
  missing: MissingItem[]
  evidence: EvidenceText[]
  /** What the protocol says helps now, in one or two sentences. */
  doNow: string
  /** At most four figures: what the page shows large. */
  figures: { value: string; label: string; confidence: Confidence }[]
}

export interface Incident {
  id: string
  from: Time
  to: Time | null
  title: string
  findings: string[]
  ruleOuts: RuleOut[]
}

export interface RuleOut {
  hypothesis: string
  verdict: Verdict
  because: string
  /** Ids of the `missing` items that would decide it. */
  decides: string[]
  evidence: EvidenceText[]
}

export interface CoverageEntry {
  ensemble: string | null
  sid: number | null
  file: string
  from: Time
  to: Time
  gaps: { from: Time; to: Time }[]
}

export interface Problem {
  code: string
  severity: 'error' | 'warning' | 'note'
  message: string
  consequence: string | null
  evidence: EvidenceText
}

export interface PartitionEntry {
  folder: string
  brokerId: number | null
  topic: string | null
  partition: number | null
  segments: SegmentEntry[]
  producers: { producerId: string; producerEpoch: number; lastSequence: number | null; lastOffset: number | null }[]
  lastStableOffset: number | null
  problems: Problem[]
}

export interface SegmentEntry {
  baseOffset: number
  /** `deleted`, `cleaned` and `swap` are suffixes of the files' names: the broker no longer, or not yet, reads them. */
  state: 'live' | 'deleted' | 'swap' | 'cleaned'
  files: {
    log: string | null
    index: string | null
    timeindex: string | null
    txnindex: string | null
    snapshot: string | null
  }
  batches: number | null
  records: number | null
  firstOffset: number | null
  lastOffset: number | null
  minTime: Time | null
  maxTime: Time | null
  bytes: number | null
  codecs: Record<string, number>
  magics: Record<string, number>
  indexEntries: number | null
  leaderEpochs: { epoch: number; startOffset: number }[]
  openTransactions: { producerId: string; firstOffset: number }[]
  problems: Problem[]
}

export interface ComparisonEntry {
  a: string
  b: string
  verdict: 'identical' | 'same_records' | 'prefix' | 'diverged' | 'damaged'
  firstDifference: number | null
  leaderEpoch: number | null
  evidence: EvidenceText[]
}
