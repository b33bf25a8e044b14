import { type TxnHistory, txnHistories } from '../../model/txn-histories.ts'
import { evidenceOfTxn, rowOfZxid, type TxnRun, timeOfTxn } from '../../model/txn-runs.ts'
import type { Zxid } from '../../words/zxid.ts'
import { defineDetector } from './detector.ts'
import type { FactOf } from './fact.ts'

/**
 * A snapshot holds the digest of its server's tree at a zxid, and the transaction with that zxid another one: that of the
 * leader. The server's data are not what the transactions made of them (3.6 on).
 */
export interface TreeDigestDiffers extends FactOf<'tree-digest-differs'> {
  readonly zxid: Zxid
}

export const treeDigestDiffers = defineDetector<TreeDigestDiffers>({
  kind: 'tree-digest-differs',
  detect({ workspace }) {
    const histories = txnHistories(workspace)
    return histories.flatMap(({ ensemble, sid, snapshots }) =>
      snapshots.flatMap(({ digest }): TreeDigestDiffers[] => {
        if (digest === null || digest.zxid === 0n) return []
        const { zxid } = digest
        const told = transactionWith(
          zxid,
          histories.filter((one) => one.ensemble === ensemble),
        )
        if (told === null || told.run.txns.get('digest', told.row) === digest.digest) return []
        const time = timeOfTxn(told.run, told.row)
        const evidence = [digest.evidence, evidenceOfTxn(told.run, told.row)]
        return [{ kind: 'tree-digest-differs', ensemble, sid, from: time, to: time, zxid, evidence }]
      }),
    )
  },
})

/** A transaction with a digest, in the log of any of these servers: all got it from the leader. */
function transactionWith(zxid: Zxid, histories: readonly TxnHistory[]): { run: TxnRun; row: number } | null {
  for (const { runs } of histories) {
    for (const run of runs) {
      if (zxid < run.first || zxid > run.last) continue
      const row = rowOfZxid(run, zxid)
      if (run.txns.get('hasDigest', row) === 1) return { run, row }
    }
  }
  return null
}
