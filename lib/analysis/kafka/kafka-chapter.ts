import { brokerLog } from '../../formats/broker-log/broker-log.ts'
import { folderOf } from '../../formats/kafka/segment-name.ts'
import type { OpenedFile } from '../../model/opened-file.ts'
import { UNKNOWN_ZONE, type Zone } from '../../model/zone.ts'
import { type FileId, formatEvidence } from '../../words/evidence.ts'
import { formatIsoTime } from '../../words/iso-time.ts'
import type { AnalysisDocument } from '../document.ts'
import type { TimelineMark } from '../timeline-mark.ts'
import { TOLD } from './broker-log/broker-event.ts'
import { type BrokerLine, brokerLines, ownerOf } from './broker-log/broker-lines.ts'
import { brokerMarks } from './broker-log/broker-marks.ts'
import { logCoverage } from './broker-log/log-coverage.ts'
import { readRaftLog } from './broker-log/raft-log.ts'
import { kraftLeaderChurn } from './causes/kraft-leader-churn.ts'
import { CORRUPTION, recoveredCorruption } from './causes/recovered-corruption.ts'
import { comparisonEntry, comparisonsOf } from './comparisons.ts'
import { kafkaFindings } from './findings.ts'
import { type KraftChapter, kraftChapter } from './kraft/kraft-chapter.ts'
import { type Quorum, quorumsOf, withRaftLog } from './kraft/quorums.ts'
import { readPartitions } from './partitions.ts'

/** What Kafka's files say in the document. Of ensembles and what happened in them: only controller quorums. */
export type KafkaChapter = Pick<
  AnalysisDocument,
  'partitions' | 'comparisons' | 'findings' | 'coverage' | 'unexplained'
> &
  KraftChapter & {
    readonly marks: readonly TimelineMark[]
    /** Whose a file is, of those that belong to a member of a controller quorum. */
    readonly owners: ReadonlyMap<FileId, Owner>
  }

interface Owner {
  readonly ensemble: string
  readonly sid: number
}

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
      ...recoveredCorruption(brokerLines(files, zoneOf, [CORRUPTION])),
    ],
    marks: quorums
      .filter(({ quorum }) => quorum.lanes.size > 0)
      .flatMap(({ quorum, id }) => brokerMarks(brokerLines(files, zoneOf, TOLD), id, quorum.voters)),
    unexplained: brokerLines(files, zoneOf, ['BRK_LOG_DIR']).map(lostLogDir),
    owners: new Map(quorums.flatMap(({ quorum, id }) => ownersIn(quorum, files, id))),
    coverage: quorums.flatMap(({ quorum, id }) => logCoverage(files, zoneOf, id, quorum.voters)),
    ensembles: told.flatMap((one) => one.ensembles),
    servers: told.flatMap((one) => one.servers),
    roles: told.flatMap((one) => one.roles),
    elections: told.flatMap((one) => one.elections),
    unavailable: told.flatMap((one) => one.unavailable),
  }
}

/** Logs of voters, and what stands in the folder of a voter's copy of the metadata log. */
function ownersIn(
  { voters, copies, lanes }: Quorum,
  files: readonly OpenedFile[],
  ensemble: string,
): [FileId, Owner][] {
  const logs = files.flatMap((file): [FileId, number | null][] =>
    file.kind === brokerLog.id && lanes.size > 0 ? [[file.id, ownerOf(file)]] : [],
  )
  const copied = copies.flatMap(({ entry: { folder, brokerId } }) =>
    files.flatMap((file): [FileId, number | null][] => (folderOf(file.path) === folder ? [[file.id, brokerId]] : [])),
  )
  return [...logs, ...copied].flatMap(([file, sid]): [FileId, Owner][] =>
    sid !== null && voters.includes(sid) ? [[file, { ensemble, sid }]] : [],
  )
}

/** Its partitions are offline on this broker; of why, the log has no more than the exception. */
function lostLogDir({ time, owner, fields, evidence }: BrokerLine): AnalysisDocument['unexplained'][number] {
  const [at, broker] = [formatIsoTime(time), Number.isNaN(owner) ? 'A broker' : `Broker ${owner}`]
  const text = `${broker} cannot use its log directory ${fields.dir} any more: the partitions in it are offline there.`
  return { from: at, to: at, text, evidence: [formatEvidence(evidence)] }
}
