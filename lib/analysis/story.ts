import type { Ensemble } from '../model/server.ts'
import type { Workspace } from '../model/workspace.ts'
import type { Confidence } from '../words/certainty.ts'
import type { Evidence } from '../words/evidence.ts'
import type { Zxid } from '../words/zxid.ts'
import type { ClockBound } from './clock-bound.ts'
import type { ConfigurationRow } from './configurations.ts'
import type { Phase, Role } from './document.ts'
import type { ServerClocks } from './server-clocks.ts'

/**
 * What happened, before anyone asks why: who was what when, who voted for whom, which elections ended how. Diagnosis starts
 * from here. Times are ms as in `LogEvent.time`, by the common clock of each ensemble; arrays are in time order.
 */
export interface Story {
  /** By one clock, where bounds show that a server's own is off. */
  readonly workspace: Workspace
  readonly clocks: ServerClocks
  readonly ensembles: readonly Ensemble[]
  readonly roles: readonly RoleSpan[]
  readonly votes: readonly VoteSeen[]
  readonly terms: readonly Term[]
  readonly elections: readonly Election[]
  readonly quorumLosses: readonly Span[]
  readonly unavailable: readonly Span[]
  readonly clockOffsets: readonly ClockBound[]
  readonly configurations: readonly ConfigurationRow[]
  /** First and last time of each ensemble's log lines. */
  readonly spans: ReadonlyMap<string, { readonly from: number; readonly to: number }>
}

/** A server in one role and one phase of it (spec 3.5). */
export interface RoleSpan {
  readonly ensemble: string
  readonly sid: number
  /** The log that says so; -1 for a lane inferred from other servers' lines. */
  readonly log: number
  readonly role: Role
  readonly phase: Phase | null
  readonly from: number
  /** Null: the files end while it lasts. */
  readonly to: number | null
  /** Whom it follows or observes, where known; itself while it leads. */
  readonly leader: number | null
  readonly confidence: Confidence
  readonly evidence: readonly Evidence[]
}

/** A notification that `to` logged (spec 3.4). */
export interface VoteSeen {
  readonly ensemble: string
  readonly from: number
  readonly to: number
  readonly log: number
  readonly at: number
  /** State of the sender, and of the one who logged it. */
  readonly state: VoteState
  readonly receiverState: VoteState
  readonly leader: number
  readonly round: bigint
  readonly peerEpoch: number
  readonly zxid: Zxid
  readonly evidence: Evidence
}
export type VoteState = 'looking' | 'following' | 'leading' | 'observing'

/** A leader in its epoch. */
export interface Term {
  readonly ensemble: string
  readonly leader: number
  readonly epoch: number | null
  /** When a majority had acknowledged it; where the files begin later, the first line that shows it. */
  readonly from: number
  /** False: the term is older than the files. */
  readonly established: boolean
  /** When it stepped down, its process ended, or its majority was gone; null: it goes on. */
  readonly to: number | null
  readonly confidence: Confidence
  readonly evidence: readonly Evidence[]
}

/** Spec 3.6; the kinds are those of the contract. */
export interface Election {
  readonly ensemble: string
  readonly kind: 'ensemble' | 'rejoin' | 'failed'
  readonly sids: readonly number[]
  readonly from: number
  readonly to: number | null
  /** As PEER_TOOK prints it. */
  readonly tookMs: number | null
  readonly round: bigint | null
  readonly leaderBefore: number | null
  readonly leaderAfter: number | null
  readonly epochBefore: number | null
  readonly epochAfter: number | null
  /** Where `tookMs` is told, the first two lie that far apart. */
  readonly evidence: readonly Evidence[]
}

export interface Span {
  readonly ensemble: string
  readonly from: number
  readonly to: number | null
  /** As in `Interval`. */
  readonly evidence: readonly Evidence[]
}
