import type { OpenedFile } from '../../model/opened-file.ts'
import type { AnalysisDocument } from '../document.ts'
import { kraftLeaderChurn } from './causes/kraft-leader-churn.ts'
import { comparisonEntry, comparisonsOf } from './comparisons.ts'
import { kafkaFindings } from './findings.ts'
import { type KraftChapter, kraftChapter } from './kraft/kraft-chapter.ts'
import { quorumsOf } from './kraft/quorums.ts'
import { readPartitions } from './partitions.ts'

/** What Kafka's files say in the document. Of ensembles and what happened in them: only controller quorums. */
export type KafkaChapter = Pick<AnalysisDocument, 'partitions' | 'comparisons' | 'findings'> & KraftChapter

/** Partitions, comparisons of copies, controller quorums, and what follows from them. Quorums are numbered behind so many ensembles. */
export function kafkaChapter(files: readonly OpenedFile[], ensembles = 0): KafkaChapter {
  const partitions = readPartitions(files)
  const comparisons = comparisonsOf(partitions)
  const quorums = quorumsOf(partitions).map((quorum, i) => ({ quorum, id: String(ensembles + 1 + i) }))
  const told = quorums.map(({ quorum, id }) => kraftChapter(quorum, id))
  return {
    partitions: partitions.map(({ entry }) => entry),
    comparisons: comparisons.map(comparisonEntry),
    findings: [
      ...quorums.flatMap(({ quorum, id }) => kraftLeaderChurn(quorum, id)),
      ...kafkaFindings(partitions, comparisons, files),
    ],
    ensembles: told.flatMap((one) => one.ensembles),
    servers: told.flatMap((one) => one.servers),
    roles: told.flatMap((one) => one.roles),
    elections: told.flatMap((one) => one.elections),
    unavailable: told.flatMap((one) => one.unavailable),
  }
}
