import { type TxnHistory, txnHistories } from '../../model/txn-histories.ts'
import { evidenceOfTxn, rowOfZxid, type TxnRun, timeOfTxn } from '../../model/txn-runs.ts'
import type { Workspace } from '../../model/workspace.ts'
import { counterOf, epochOf, type Zxid } from '../../words/zxid.ts'
import type { Story } from '../story.ts'
import { defineDetector } from './detector.ts'
import type { FactOf } from './fact.ts'

/**
 * Between two transactions of an epoch that stand in a server's log one after the other, others of that epoch are missing, and
 * no snapshot was taken that could hold them (spec 6.3). A hole between two files counts only where the server's own log shows
 * that it wrote no file between them: one may not have been handed over.
 */
export interface TransactionsMissing extends FactOf<'transactions-missing'> {
  /** The transactions before and behind the hole. */
  readonly after: Zxid
  readonly next: Zxid
  readonly count: number
  /** Servers whose logs hold the first of them. */
  readonly heldBy: readonly number[]
  /** A snapshot from the leader may have held them: it, and the lines that would tell, may be purged or not handed over. */
  readonly mayBeCopied: boolean
}

export const transactionsMissing = defineDetector<TransactionsMissing>({
  kind: 'transactions-missing',
  detect({ workspace }: Story) {
    const histories = txnHistories(workspace)
    return histories.flatMap((history) => {
      const others = histories.filter((one) => one.ensemble === history.ensemble && one.sid !== history.sid)
      return holesIn(history, workspace).map(({ before, behind }): TransactionsMissing => {
        const holders = others.flatMap((other) => runsHolding(other, before.last + 1n).map((run) => ({ other, run })))
        const held = holders[0]
        return {
          kind: 'transactions-missing',
          ensemble: history.ensemble,
          sid: history.sid,
          from: timeOfTxn(before, before.lastRow),
          to: timeOfTxn(behind, behind.firstRow),
          after: before.last,
          next: behind.first,
          count: Number(behind.first - before.last - 1n),
          mayBeCopied: !isWatched(before, behind, history, workspace),
          heldBy: [...new Set(holders.map(({ other }) => other.sid))],
          evidence: [
            evidenceOfTxn(before, before.lastRow),
            evidenceOfTxn(behind, behind.firstRow),
            ...(held === undefined ? [] : [evidenceOfTxn(held.run, rowOfZxid(held.run, before.last + 1n))]),
          ],
        }
      })
    })
  },
})

interface Hole {
  readonly before: TxnRun
  readonly behind: TxnRun
}

function holesIn(history: TxnHistory, workspace: Workspace): Hole[] {
  const holes: Hole[] = []
  let reach: TxnRun | null = null
  for (const run of history.runs) {
    if (reach !== null && isHole(reach, run) && !isCovered(reach, run, history, workspace))
      holes.push({ before: reach, behind: run })
    if (reach === null || run.last > reach.last) reach = run
  }
  return holes
}

function isHole(before: TxnRun, behind: TxnRun): boolean {
  return behind.first > before.last + 1n && epochOf(behind.first) === epochOf(before.last)
}

/** Something else than a loss may be the reason: a damaged record, a snapshot from the leader, a file that is not here. */
function isCovered(
  before: TxnRun,
  behind: TxnRun,
  { ensemble, sid, snapshots }: TxnHistory,
  workspace: Workspace,
): boolean {
  if (snapshots.some(({ zxid }) => zxid > before.last && zxid < behind.first)) return true
  const [from, to] = [timeOfTxn(before, before.lastRow), timeOfTxn(behind, behind.firstRow)]
  const own = (pattern: string) =>
    workspace.events(pattern).filter((event) => {
      return event.ensemble === ensemble && event.sid === sid && event.time >= from && event.time <= to + MARGIN_MS
    })
  if (own('LRN_SNAP').length > 0) return true
  if (before.file === behind.file) return isDamagedBetween(before, behind)
  const created = own('DISK_NEWLOG').map((event) => event.fields.zxid)
  return (
    !created.includes(behind.first) ||
    created.some((zxid) => typeof zxid === 'bigint' && zxid > before.last && zxid < behind.first)
  )
}

/** A snapshot of the time would be here: the server's log covers it, or an older snapshot is not purged yet. */
function isWatched(
  before: TxnRun,
  behind: TxnRun,
  { ensemble, sid, snapshots }: TxnHistory,
  workspace: Workspace,
): boolean {
  if (snapshots.some(({ zxid }) => zxid <= before.last)) return true
  const [from, to] = [timeOfTxn(before, before.lastRow), timeOfTxn(behind, behind.firstRow)]
  return workspace.logs.some((log) => log.ensemble === ensemble && log.sid === sid && log.from <= from && log.to >= to)
}

/** Records whose checksum is wrong, or bytes that were none, stand between them. */
function isDamagedBetween(before: TxnRun, behind: TxnRun): boolean {
  if (behind.firstRow - before.lastRow > 1) return true
  const [from, to] = [evidenceOfTxn(before, before.lastRow).end, evidenceOfTxn(behind, behind.firstRow).start]
  return to > from
}

/** The log is created, and the snapshot comes, a little after the transaction was made by the leader. */
const MARGIN_MS = 60_000

function runsHolding({ runs }: TxnHistory, zxid: Zxid): TxnRun[] {
  return runs.filter((run) => run.first <= zxid && zxid <= run.last && counterOf(zxid) > 0)
}
