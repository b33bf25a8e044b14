import { snapshotTables } from '../formats/zookeeper/snapshot/tables.ts'
import type { Evidence } from '../words/evidence.ts'
import { parseZxid, type Zxid } from '../words/zxid.ts'
import { evidenceOf, type OpenedFile, partTables } from './opened-file.ts'
import { type TxnRun, txnRunsOf } from './txn-runs.ts'
import type { Workspace } from './workspace.ts'

/** What the transaction logs and snapshots of one server hold. */
export interface TxnHistory {
  readonly ensemble: string
  readonly sid: number
  /** By first zxid; runs of several files may overlap where a log was written again, or kept twice. */
  readonly runs: readonly TxnRun[]
  readonly snapshots: readonly SnapshotState[]
}

export interface SnapshotState {
  readonly file: OpenedFile
  /** The zxid in its name: everything up to there is in it, and maybe more. */
  readonly zxid: Zxid
  /** Of its tree at a zxid, where the server wrote one. */
  readonly digest: { readonly zxid: Zxid; readonly digest: bigint; readonly evidence: Evidence } | null
}

/** One for each server that a transaction log or snapshot belongs to. */
export function txnHistories(workspace: Workspace): TxnHistory[] {
  const histories = new Map<string, { ensemble: string; sid: number; runs: TxnRun[]; snapshots: SnapshotState[] }>()
  for (const file of workspace.files) {
    if (file.kind !== 'zookeeper/txn-log' && file.kind !== 'zookeeper/snapshot') continue
    const { ensemble, sid } = workspace.ownerOf(file.id)
    if (ensemble === null || sid === null) continue
    const key = `${ensemble} ${sid}`
    const history = histories.get(key) ?? { ensemble, sid, runs: [], snapshots: [] }
    histories.set(key, history)
    history.runs.push(...txnRunsOf(file))
    const snapshot = file.kind === 'zookeeper/snapshot' ? snapshotStateOf(file) : null
    if (snapshot !== null) history.snapshots.push(snapshot)
  }
  const rising = (a: Zxid, b: Zxid): number => (a < b ? -1 : a > b ? 1 : 0)
  for (const { runs, snapshots } of histories.values()) {
    runs.sort((a, b) => rising(a.first, b.first))
    snapshots.sort((a, b) => rising(a.zxid, b.zxid))
  }
  return [...histories.values()].sort((a, b) => a.sid - b.sid)
}

function snapshotStateOf(file: OpenedFile): SnapshotState | null {
  const zxid = parseZxid(/(?:^|\/)snapshot\.([0-9a-f]{1,16})(?:\.\w+)?$/i.exec(file.path)?.[1] ?? '')
  if (zxid === null) return null
  for (const { part, table } of partTables(file, 'digests', snapshotTables.digests)) {
    for (const row of table.rows()) {
      const { start, end } = row
      const evidence = evidenceOf(file, part, { start, end, line: 0 })
      return { file, zxid, digest: { zxid: row.zxid, digest: row.digest, evidence } }
    }
  }
  return { file, zxid, digest: null }
}
