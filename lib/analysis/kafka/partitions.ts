import { parseTopicPartition, type TopicPartition } from '../../formats/kafka/segment-name.ts'
import type { OpenedFile } from '../../model/opened-file.ts'
import { groupDigits } from '../../words/size.ts'
import type { PartitionEntry, Problem } from '../document.ts'
import { folderProblems, isSnapshotOnly } from './folder-problems.ts'
import { regressionProblem } from './leader-epochs.ts'
import { endsInDamage, followsOn, type LiveLog, type LiveSegment, liveLogOf, type Segment } from './live-log.ts'
import { type LogDir, logDirsOf } from './log-dirs.ts'
import { factsOf, type LogFacts } from './log-facts.ts'
import { gapProblem } from './offset-order.ts'
import { problem } from './problem.ts'
import { type ProducerState, sequenceProblem, stateAfter } from './producer-states.ts'
import { segmentEntry } from './segment-entry.ts'
import { type PartitionFiles, partitionFiles } from './segment-files.ts'
import { tellConsequences } from './start-up.ts'
import { checkTopicIds } from './topic-ids.ts'
import { type OpenTransaction, openAfter, openTransactionProblem } from './transactions.ts'

/** A folder of a partition: its files, the log that they are, and what the document says of it. */
export interface Partition {
  readonly files: PartitionFiles
  readonly logDir: LogDir
  readonly log: LiveLog
  readonly entry: PartitionEntry
}

/** The partitions of all opened files, folder by folder (contract, section 2). */
export function readPartitions(files: readonly OpenedFile[]): Partition[] {
  const logDirOf = logDirsOf(files)
  const partitions = partitionFiles(files)
    .map((partition) => readPartition(partition, logDirOf(partition.folder)))
    .filter(hasMoreThanSnapshots)
  checkTopicIds(partitions)
  return partitions
}

function readPartition(files: PartitionFiles, logDir: LogDir): Partition {
  const named = parseTopicPartition(files.folder)
  const facts = files.segments.map(({ log, baseOffset }) => (log === null ? null : factsOf(log, baseOffset)))
  const compacted = isCompacted(files, facts)
  const segments = files.segments.map((own, i): Segment => {
    return { files: own, facts: facts[i]!, entry: segmentEntry(own, facts[i]!, compacted) }
  })
  const log = liveLogOf(segments, compacted, files.dumped)
  // what was dumped is an excerpt more often than not: nothing follows from what it leaves out
  if (!files.dumped) compareNeighbours(log.segments, compacted)
  const producers = followProducers(log.segments, compacted || !log.whole)
  const open = followTransactions(log.segments, log.segments.every(isWhole))
  const found = folderProblems(files, segments, log, logDir)
  tellConsequences(log, recoveryPointOf(logDir, named))
  const firstOpen = open.length === 0 ? null : Math.min(...open.map(({ firstOffset }) => firstOffset))
  const withMore = segments.filter((segment) => !isSnapshotOnly(segment))
  const shown = withMore.length > 0 ? withMore : segments
  const entry: PartitionEntry = {
    folder: files.folder,
    brokerId: logDir.brokerId,
    topic: named?.topic ?? null,
    partition: named?.partition ?? null,
    segments: shown.map((segment) => segment.entry),
    producers,
    // an excerpt does not say where its log ends
    lastStableOffset: firstOpen ?? (log.whole ? log.end : null),
    problems: [
      ...segments.filter((segment) => !shown.includes(segment)).flatMap((segment) => segment.entry.problems),
      ...found,
    ],
  }
  return { files, logDir, log, entry }
}

/** Snapshots alone are a partition where something is wrong with them. */
function hasMoreThanSnapshots({ files, entry }: Partition): boolean {
  const problems = [...entry.problems, ...entry.segments.flatMap((segment) => segment.problems)]
  return problems.length > 0 || files.segments.some(({ log, index, timeIndex }) => log ?? index ?? timeIndex)
}

/** A partition that its checkpoint does not name is recovered from its first segment on. */
function recoveryPointOf({ offsets }: LogDir, named: TopicPartition | null): number | null {
  const entries = offsets.get('recovery-point-offset')
  if (entries === undefined || named === null) return null
  return entries.get(`${named.topic}-${named.partition}`)?.offset ?? 0
}

/** One segment that the cleaner was at makes the topic a compacted one; so does what it leaves behind for deletion. */
function isCompacted({ segments }: PartitionFiles, facts: readonly (LogFacts | null)[]): boolean {
  return (
    facts.some((of) => of?.compacted === true) || segments.some(({ state }) => state === 'cleaned' || state === 'swap')
  )
}

function isWhole({ files }: LiveSegment): boolean {
  return files.log?.file.complete === true
}

/** A segment begins where the one before it ends, under no older leader. */
function compareNeighbours(live: readonly LiveSegment[], compacted: boolean): void {
  for (const [i, { facts, entry }] of live.entries()) {
    const [newest, oldest] = [live[i - 1]?.facts.leaderEpochs.at(-1), facts.leaderEpochs[0]]
    if (newest !== undefined && oldest !== undefined && oldest.epoch < newest.epoch)
      entry.problems.push(regressionProblem(newest, oldest))
    const before = live[i - 1]?.facts.lastOffset
    const [first, place] = [facts.firstOffset, facts.firstBatch]
    if (before === undefined || before === null || first === null || place === null) continue
    if (first === before + 1 && !(live[i]!.files.baseOffset <= before)) continue
    // between parts that are still unread anything may stand
    if (!isWhole(live[i - 1]!) || !isWhole(live[i]!)) continue
    const named = live[i]!.files.baseOffset
    if (first > before && named <= before) {
      const message = `The file's name says base offset ${groupDigits(named)}, but the segment before it goes up to offset ${groupDigits(before)}.`
      entry.problems.push(problem('kafka/base-offset-mismatch', 'error', message, place))
    } else if (first > before) {
      // a segment that lost its end explains what is missing behind it
      if (!endsInDamage(live[i - 1]!))
        entry.problems.push(gapProblem({ after: before, next: first, evidence: place }, compacted))
    } else {
      const message = `The segment begins at offset ${groupDigits(first)}, but the one before it ends at ${groupDigits(before)}.`
      entry.problems.push(problem('kafka/offsets-not-increasing', 'error', message, place))
    }
  }
}

/** The state of each producer at the end of the data; sequences are compared where nothing was compacted away or left out. */
function followProducers(live: readonly LiveSegment[], incomplete: boolean): PartitionEntry['producers'] {
  const states = new Map<number, ProducerState>()
  for (const [i, { facts, entry }] of live.entries()) {
    const follows = followsOn(live[i - 1], live[i]!)
    for (const [producerId, state] of facts.producers) {
      const before = states.get(producerId)
      const found: Problem[] = incomplete ? [] : [...state.problems]
      if (before !== undefined && state.first !== null && follows && !incomplete) {
        const between = sequenceProblem(producerId, before, state.first)
        if (between !== null) found.unshift(between)
      }
      entry.problems.push(...found)
      states.set(producerId, stateAfter(before, state))
    }
  }
  return [...states].map(([producerId, { producerEpoch, lastSequence, lastOffset }]) => ({
    producerId: String(producerId),
    producerEpoch,
    lastSequence: lastSequence < 0 ? null : lastSequence,
    lastOffset,
  }))
}

/** Fills in what is open at the end of each segment; what is left at the end of the data is a problem of the segment it began in. */
function followTransactions(live: readonly LiveSegment[], whole: boolean): OpenTransaction[] {
  let open: ReadonlyMap<number, OpenTransaction> = new Map()
  for (const [i, { facts, entry }] of live.entries()) {
    // a marker may stand in what is missing between two segments
    open = openAfter(followsOn(live[i - 1], live[i]!) ? open : new Map(), facts.transactions)
    entry.openTransactions = [...open.values()].map(({ producerId, firstOffset }) => ({
      producerId: String(producerId),
      firstOffset,
    }))
  }
  // a marker may stand in what is still unread
  for (const transaction of whole ? open.values() : []) {
    const home = live.find(({ files }) => files.files.log?.id === transaction.evidence.file)
    home?.entry.problems.push(openTransactionProblem(transaction))
  }
  return whole ? [...open.values()] : []
}
