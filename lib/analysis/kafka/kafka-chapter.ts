import type { OpenedFile } from '../../model/opened-file.ts'
import { UNKNOWN_ZONE, type Zone } from '../../model/zone.ts'
import type { AnalysisDocument } from '../document.ts'
import type { TimelineMark } from '../timeline-mark.ts'
import { brokerLines } from './broker-log/broker-lines.ts'
import { brokerMarks, MARKED } from './broker-log/broker-marks.ts'
import { logCoverage } from './broker-log/log-coverage.ts'
import { readRaftLog } from './broker-log/raft-log.ts'
import { kraftLeaderChurn } from './causes/kraft-leader-churn.ts'
import { comparisonEntry, comparisonsOf } from './comparisons.ts'
import { kafkaFindings } from './findings.ts'
import { type KraftChapter, kraftChapter } from './kraft/kraft-chapter.ts'
import { quorumsOf, withRaftLog } from './kraft/quorums.ts'
import { readPartitions } from './partitions.ts'

/** What Kafka's files say in the document. Of ensembles and what happened in them: only controller quorums. */
export type KafkaChapter = Pick<AnalysisDocument, 'partitions' | 'comparisons' | 'findings' | 'coverage'> &
  KraftChapter & { readonly marks: readonly TimelineMark[] }

export interface KafkaSurroundings {
  /** So many ensembles are numbered already. */
  readonly ensembles: number
  readonly zoneOf: (file: OpenedFile) => Zone
}

/** Partitions, comparisons of copies, controller quorums, and what follows from them. */
export function kafkaChapter(
  files: readonly OpenedFile[],
  { ensembles, zoneOf }: KafkaSurroundings = { ensembles: 0, zoneOf: () => UNKNOWN_ZONE },
): KafkaChapter {
  const partitions = readPartitions(files)
  const comparisons = comparisonsOf(partitions)
  const raft = readRaftLog(brokerLines(files, zoneOf, ['BRK_RAFT']))
  const quorums = withRaftLog(quorumsOf(partitions), raft).map((quorum, i) => ({
    quorum,
    id: String(ensembles + 1 + i),
  }))
  const told = quorums.map(({ quorum, id }) => kraftChapter(quorum, id))
  return {
    partitions: partitions.map(({ entry }) => entry),
    comparisons: comparisons.map(comparisonEntry),
    findings: [
      ...quorums.flatMap(({ quorum, id }) => kraftLeaderChurn(quorum, id)),
      ...kafkaFindings(partitions, comparisons, files),
    ],
    marks: quorums
      .filter(({ quorum }) => quorum.lanes.size > 0)
      .flatMap(({ quorum, id }) => brokerMarks(brokerLines(files, zoneOf, MARKED), id, quorum.voters)),
    coverage: quorums.flatMap(({ quorum, id }) => logCoverage(files, zoneOf, id, quorum.voters)),
    ensembles: told.flatMap((one) => one.ensembles),
    servers: told.flatMap((one) => one.servers),
    roles: told.flatMap((one) => one.roles),
    elections: told.flatMap((one) => one.elections),
    unavailable: told.flatMap((one) => one.unavailable),
  }
}
