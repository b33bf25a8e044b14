import { cannotTell, defineHypothesis, supported } from './hypothesis.ts'

/** A server lacks transactions between two that it has. */
export const zxidGap = defineHypothesis({
  name: 'zxid_gap',
  answer({ facts }) {
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
    return cannotTell('no line speaks of one; only transaction logs would show it')
  },
})
