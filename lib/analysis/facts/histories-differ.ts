import { type TxnHistory, txnHistories } from '../../model/txn-histories.ts'
import { checksumsOf, evidenceOfTxn, rowOfZxid, type TxnRun, timeOfTxn } from '../../model/txn-runs.ts'
import type { Zxid } from '../../words/zxid.ts'
import { defineDetector } from './detector.ts'
import type { FactOf } from './fact.ts'

/** Two servers have different transactions under one zxid: their histories have come apart. Neither is blamed. */
export interface HistoriesDiffer extends FactOf<'histories-differ'> {
  readonly other: number
  /** The first of them. */
  readonly zxid: Zxid
  readonly count: number
}

export const historiesDiffer = defineDetector<HistoriesDiffer>({
  kind: 'histories-differ',
  detect({ workspace }) {
    const histories = txnHistories(workspace)
    return histories.flatMap((one, i) =>
      histories.slice(i + 1).flatMap((other) => (other.ensemble === one.ensemble ? factOf(one, other) : [])),
    )
  },
})

interface Difference {
  readonly run: TxnRun
  readonly against: TxnRun
  readonly zxid: Zxid
}

function factOf(one: TxnHistory, other: TxnHistory): HistoriesDiffer[] {
  const found = one.runs.flatMap((run) => other.runs.flatMap((against) => differencesOf(run, against, one, other)))
  const [first, last] = [found[0], found.at(-1)]
  if (first === undefined || last === undefined) return []
  const { run, against, zxid } = first
  return [
    {
      kind: 'histories-differ',
      ensemble: one.ensemble,
      sid: one.sid,
      other: other.sid,
      from: timeOfTxn(run, rowOfZxid(run, zxid)),
      to: timeOfTxn(last.run, rowOfZxid(last.run, last.zxid)),
      zxid,
      count: found.length,
      evidence: [evidenceOfTxn(run, rowOfZxid(run, zxid)), evidenceOfTxn(against, rowOfZxid(against, zxid))],
    },
  ]
}

function differencesOf(run: TxnRun, against: TxnRun, one: TxnHistory, other: TxnHistory): Difference[] {
  const first = run.first > against.first ? run.first : against.first
  const last = run.last < against.last ? run.last : against.last
  if (last < first) return []
  const [own, others] = [checksumsOf(run), checksumsOf(against)]
  const [from, againstFrom] = [rowOfZxid(run, first), rowOfZxid(against, first)]
  const found: Difference[] = []
  for (let i = 0; i <= Number(last - first); i++) {
    if (own[from + i] === others[againstFrom + i]) continue
    const zxid = first + BigInt(i)
    // a part of the log may be kept in two versions, as written and as written again
    if (!holds(other, zxid, own[from + i]!) && !holds(one, zxid, others[againstFrom + i]!))
      found.push({ run, against, zxid })
  }
  return found
}

function holds({ runs }: TxnHistory, zxid: Zxid, checksum: number): boolean {
  return runs.some(
    (run) => run.first <= zxid && zxid <= run.last && checksumsOf(run)[rowOfZxid(run, zxid)] === checksum,
  )
}
