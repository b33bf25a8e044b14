import type { AnalysisDocument, RoleInterval, ServerEntry, VoteEntry } from './document.ts'

const START = Date.parse('2023-09-01T04:02:00.000Z')

/** Seconds after 04:02:00. */
export function at(seconds: number): string {
  return new Date(START + Math.round(seconds * 1000)).toISOString()
}

export function ms(seconds: number): number {
  return START + Math.round(seconds * 1000)
}

/** An empty document with the parts that a case is about. */
export function documentOf(parts: Partial<AnalysisDocument>): AnalysisDocument {
  return {
    ...{ schema: 'quorumscope/analysis@1', product: '0', files: [], ensembles: [], servers: [], roles: [], votes: [] },
    ...{ elections: [], quorumLosses: [], unavailable: [], clockOffsets: [] },
    sessions: { opened: 0, closed: 0, expired: 0 },
    ...{ findings: [], incidents: [], ruleOuts: [], unexplained: [], coverage: [], partitions: [], comparisons: [] },
    ...parts,
  }
}

export function server(sid: number, more: Partial<ServerEntry> = {}): ServerEntry {
  return { ensemble: '1', sid, participant: true, release: null, address: null, hasLog: true, runs: [], ...more }
}

export function role(
  sid: number,
  name: RoleInterval['role'],
  from: number,
  to: number | null,
  more: Partial<RoleInterval> = {},
): RoleInterval {
  const evidence = [`f${sid}:${Math.round(from * 1000)}-${Math.round(from * 1000) + 90}:${Math.round(from * 1000)}`]
  return {
    ...{ ensemble: '1', sid, role: name, phase: null, from: at(from), to: to === null ? null : at(to) },
    ...{ confidence: 'proven', evidence },
    ...more,
  }
}

export function vote(from: number, to: number, time: number, more: Partial<VoteEntry> = {}): VoteEntry {
  return {
    ...{ ensemble: '1', from, to, at: at(time), state: 'following', leader: 37, round: '0x5dd', peerEpoch: 92 },
    ...{ zxid: '0x5bfffffffe', evidence: `f${to}:${Math.round(time * 1000)}-${Math.round(time * 1000) + 90}:1` },
    ...more,
  }
}
