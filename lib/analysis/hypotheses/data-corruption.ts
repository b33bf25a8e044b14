import { cannotTell, defineHypothesis, during, noLogOf, ruledOut, supported, uncovered } from './hypothesis.ts'

/** What a server has on its disk, or in its tree, is not what was written. */
export const dataCorruption = defineHypothesis({
  name: 'data_corruption',
  answer(question) {
    const signs = [
      ...during(question, 'database-unreadable').filter(({ what }) => what !== 'epoch'),
      ...during(question, 'snapshot-skipped').filter(({ torn }) => !torn),
      ...during(question, 'digest-mismatch').filter((fact) => !fact.afterSnapshotTransfer),
      ...during(question, 'history-broken'),
      ...during(question, 'data-damaged'),
      ...during(question, 'tree-digest-differs'),
    ]
    if (signs.length > 0)
      return supported(
        `server ${signs[0]!.sid} could not read, or disagrees with, its own data`,
        signs.flatMap(({ evidence }) => evidence),
      )
    const missing = uncovered(question)
    return missing.length > 0
      ? cannotTell(noLogOf(missing))
      : ruledOut('no checksum or digest of ZooKeeper’s data failed in these lines')
  },
})
