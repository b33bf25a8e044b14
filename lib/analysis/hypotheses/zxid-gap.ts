import { evidenceOfTxn } from '../../model/txn-runs.ts'
import { plural } from '../causes/wording.ts'
import { COLLECTION_MS, cannotTell, defineHypothesis, ruledOut, supported } from './hypothesis.ts'

/** A server lacks transactions between two that it has. */
export const zxidGap = defineHypothesis({
  name: 'zxid_gap',
  answer({ view, facts, to }) {
    const signs = [
      ...facts.of('transactions-missing').filter(({ mayBeCopied }) => !mayBeCopied),
      ...facts.of('tree-digest-differs'),
      ...facts.of('history-broken'),
      ...facts.of('digest-mismatch').filter((fact) => !fact.afterSnapshotTransfer),
    ]
    const first = signs[0]
    if (first !== undefined)
      return supported(
        `server ${first.sid} shows it`,
        signs.flatMap(({ evidence }) => evidence),
      )
    const { unbroken } = view.history
    const latest = Math.max(...unbroken.map((one) => one.to))
    const end = Math.min(to, latest) - COLLECTION_MS
    const whole = unbroken.filter((one) => one.to >= end)
    if (view.servers.length > 0 && view.servers.every(({ sid }) => whole.some((one) => one.sid === sid)))
      return ruledOut(
        `the transaction logs of ${plural(whole.length, 'server')} have every zxid in a row`,
        whole.map(({ last }) => evidenceOfTxn(last, last.lastRow)),
      )
    return cannotTell('no line speaks of one; only the transaction logs of all servers would rule it out')
  },
})
