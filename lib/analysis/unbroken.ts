import type { TxnHistory } from '../model/txn-histories.ts'
import { type TxnRun, timeOfTxn } from '../model/txn-runs.ts'
import { counterOf, epochOf, type Zxid } from '../words/zxid.ts'

/** The last transaction of a server's log that lacks none from its first on. */
export interface UnbrokenHistory {
  readonly sid: number
  readonly last: TxnRun
  readonly to: number
}

/**
 * Histories of one ensemble in which each zxid follows the one before, an epoch begins at 1 behind the last zxid that any server
 * has of the epoch before, and a snapshot stands for everything up to its zxid.
 */
export function unbrokenHistories(histories: readonly TxnHistory[]): UnbrokenHistory[] {
  const lastOf = new Map<number, Zxid>()
  for (const { last } of histories.flatMap(({ runs }) => runs)) {
    const epoch = epochOf(last)
    if (last > (lastOf.get(epoch) ?? 0n)) lastOf.set(epoch, last)
  }
  return histories.flatMap(({ sid, runs, snapshots }): UnbrokenHistory[] => {
    let reach: TxnRun | null = null
    for (const run of runs) {
      const follows =
        reach === null ||
        run.first <= reach.last + 1n ||
        (counterOf(run.first) === 1 && reach.last === lastOf.get(epochOf(reach.last))) ||
        snapshots.some(({ zxid }) => zxid === run.first - 1n)
      if (!follows) return []
      if (reach === null || run.last > reach.last) reach = run
    }
    return reach === null ? [] : [{ sid, last: reach, to: timeOfTxn(reach, reach.lastRow) }]
  })
}
