import { txnHistories } from '../../model/txn-histories.ts'
import { evidenceOfTxn, type TxnRun, timeOfTxn } from '../../model/txn-runs.ts'
import { counterOf, epochOf, LAST_COUNTER, type Zxid } from '../../words/zxid.ts'
import { defineDetector } from './detector.ts'
import type { FactOf } from './fact.ts'

/** In a server's transaction log, the first transaction of an epoch follows the last one of the epoch before. */
export interface EpochBegun extends FactOf<'epoch-begun'> {
  readonly last: Zxid
  readonly first: Zxid
  /** The epoch before had no zxid left: its leader must have stepped down (spec 3.8). */
  readonly rolledOver: boolean
}

export const epochBegun = defineDetector<EpochBegun>({
  kind: 'epoch-begun',
  detect({ workspace }) {
    return txnHistories(workspace).flatMap(({ ensemble, sid, runs }) => {
      const facts: EpochBegun[] = []
      let reach: TxnRun | null = null
      for (const run of runs) {
        if (reach !== null && epochOf(run.first) > epochOf(reach.last)) {
          facts.push({
            ...{ kind: 'epoch-begun', ensemble, sid, last: reach.last, first: run.first },
            from: timeOfTxn(reach, reach.lastRow),
            to: timeOfTxn(run, run.firstRow),
            rolledOver: counterOf(reach.last) === LAST_COUNTER - 1,
            evidence: [evidenceOfTxn(reach, reach.lastRow), evidenceOfTxn(run, run.firstRow)],
          })
        }
        if (reach === null || run.last > reach.last) reach = run
      }
      return facts
    })
  },
})
