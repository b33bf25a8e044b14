import { wideField } from '../../model/log-event.ts'
import { evidenceOfTxn } from '../../model/txn-runs.ts'
import { counterOf, LAST_COUNTER } from '../../words/zxid.ts'
import { cannotTell, defineHypothesis, ruledOut, supported } from './hypothesis.ts'

/** The counter was used up in this incident. */
export const zxidRollover = defineHypothesis({
  name: 'zxid_rollover',
  answer({ view, facts, claims, from, to }) {
    const said = facts
      .within('leader-stepped-down', from, to + view.limits.init)
      .find(({ reason }) => reason === 'rolled_over')
    if (said !== undefined) return supported('the leader stepped down for it', said.evidence)
    const logged = facts.within('epoch-begun', from, to + view.limits.init).find(({ rolledOver }) => rolledOver)
    if (logged !== undefined) return supported('transaction logs have the last zxid of the epoch', logged.evidence)
    if (claims.some(({ cause }) => cause === 'zxid_rollover')) return supported('the last zxid of the epoch was used')
    const proposed = view.history
      .events('FLE_NEW')
      .between(from, to + view.limits.init)
      .find(({ fields }) => fields.zxid !== undefined)
    const zxid = proposed === undefined ? null : wideField(proposed, 'zxid')
    if (proposed !== undefined && zxid !== null && zxid < 1n << 63n) {
      const { file, start, end, line } = proposed
      return ruledOut(`the counter is at ${percentOf(counterOf(zxid))}`, [{ file, start, end, line }])
    }
    const runs = view.history.transactions.touching(from, to).map(({ run }) => run)
    if (runs.length > 0) {
      const last = runs.reduce((a, b) => (counterOf(b.last) > counterOf(a.last) ? b : a))
      return ruledOut(`the counter is at ${percentOf(counterOf(last.last))}`, [evidenceOfTxn(last, last.lastRow)])
    }
    const term = view.termAt(from)
    if (term !== null && (term.to === null || term.to > to)) return ruledOut('the epoch goes on', term.evidence)
    return cannotTell('no zxid of this time is in the files')
  },
})

function percentOf(counter: number): string {
  const used = (counter / LAST_COUNTER) * 100
  return `${used < 0.01 ? 'less than 0.01' : used.toFixed(2)} %`
}
