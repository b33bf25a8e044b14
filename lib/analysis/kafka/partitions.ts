import { parseTopicPartition } from '../../formats/kafka/segment-name.ts'
import type { OpenedFile } from '../../model/opened-file.ts'
import { groupDigits } from '../../words/size.ts'
import type { PartitionEntry, Problem, SegmentEntry } from '../document.ts'
import { factsOf, type LogFacts } from './log-facts.ts'
import { gapProblem } from './offset-order.ts'
import { problem } from './problem.ts'
import { type ProducerState, sequenceProblem } from './producer-states.ts'
import { segmentEntry } from './segment-entry.ts'
import { type PartitionFiles, partitionFiles, type SegmentFiles } from './segment-files.ts'
import { type OpenTransaction, openAfter, openTransactionProblem } from './transactions.ts'

/** The partitions of all opened files, folder by folder (contract, section 2). */
export function partitionsOf(files: readonly OpenedFile[]): PartitionEntry[] {
  return partitionFiles(files).map(partitionEntry)
}

interface Segment {
  readonly files: SegmentFiles
  readonly facts: LogFacts | null
  readonly entry: SegmentEntry
}

function partitionEntry(partition: PartitionFiles): PartitionEntry {
  const named = parseTopicPartition(partition.folder)
  const facts = partition.segments.map(({ log, baseOffset }) => (log === null ? null : factsOf(log, baseOffset)))
  const compacted = isCompacted(partition, facts)
  const segments = partition.segments.map((files, i): Segment => {
    return { files, facts: facts[i]!, entry: segmentEntry(files, facts[i]!, compacted) }
  })
  const live = segments.filter(({ files, facts }) => files.state === 'live' && facts !== null)
  // what was dumped is an excerpt more often than not: nothing follows from what it leaves out
  if (!partition.dumped) compareNeighbours(live, compacted)
  const whole = live.every(isWhole)
  const producers = followProducers(live, compacted || partition.dumped || !whole)
  const open = followTransactions(live, whole)
  const last = live.at(-1)?.facts?.lastOffset ?? null
  const firstOpen = open.length === 0 ? null : Math.min(...open.map(({ firstOffset }) => firstOffset))
  return {
    folder: partition.folder,
    brokerId: null,
    topic: named?.topic ?? null,
    partition: named?.partition ?? null,
    segments: segments.filter(({ files }) => !isSnapshotOnly(files)).map(({ entry }) => entry),
    producers,
    // an excerpt does not say where its log ends
    lastStableOffset: firstOpen ?? (last === null || partition.dumped || !whole ? null : last + 1),
    problems: segments.filter(({ files }) => isSnapshotOnly(files)).flatMap(({ entry }) => entry.problems),
  }
}

/** A snapshot is named after the offset it goes up to: the newest one is where the next segment will begin. */
function isSnapshotOnly({ files }: SegmentFiles): boolean {
  return files.snapshot !== undefined && Object.keys(files).length === 1
}

/** One segment that the cleaner was at makes the topic a compacted one; so does what it leaves behind for deletion. */
function isCompacted({ segments }: PartitionFiles, facts: readonly (LogFacts | null)[]): boolean {
  return (
    facts.some((of) => of?.compacted === true) || segments.some(({ state }) => state === 'cleaned' || state === 'swap')
  )
}

function isWhole({ files }: Segment): boolean {
  return files.log?.file.complete === true
}

/** A segment begins where the one before it ends. */
function compareNeighbours(live: readonly Segment[], compacted: boolean): void {
  for (const [i, { facts, entry }] of live.entries()) {
    const before = live[i - 1]?.facts?.lastOffset
    const [first, place] = [facts!.firstOffset, facts!.firstBatch]
    if (before === undefined || before === null || first === null || place === null || first === before + 1) continue
    // between parts that are still unread anything may stand
    if (!isWhole(live[i - 1]!) || !isWhole(live[i]!)) continue
    if (first > before) entry.problems.push(gapProblem({ after: before, next: first, evidence: place }, compacted))
    else {
      const message = `The segment begins at offset ${groupDigits(first)}, but the one before it ends at ${groupDigits(before)}.`
      entry.problems.push(problem('kafka/offsets-not-increasing', 'error', message, place))
    }
  }
}

/** The state of each producer at the end of the data; sequences are compared where nothing was compacted away or left out. */
function followProducers(live: readonly Segment[], incomplete: boolean): PartitionEntry['producers'] {
  const states = new Map<number, ProducerState>()
  for (const [i, { facts, entry }] of live.entries()) {
    const follows = i === 0 || facts!.firstOffset === (live[i - 1]!.facts!.lastOffset ?? Number.NaN) + 1
    for (const [producerId, state] of facts!.producers) {
      const before = states.get(producerId)
      const found: Problem[] = incomplete ? [] : [...state.problems]
      if (before !== undefined && state.first !== null && follows && !incomplete) {
        const between = sequenceProblem(producerId, before, state.first)
        if (between !== null) found.unshift(between)
      }
      entry.problems.push(...found)
      const known = state.lastSequence >= 0 || state.producerEpoch > (before?.producerEpoch ?? -1)
      states.set(producerId, known ? state : { ...state, lastSequence: before!.lastSequence })
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
function followTransactions(live: readonly Segment[], whole: boolean): OpenTransaction[] {
  let open: ReadonlyMap<number, OpenTransaction> = new Map()
  for (const [i, { facts, entry }] of live.entries()) {
    const before = live[i - 1]?.facts?.lastOffset
    // a marker may stand in what is missing between two segments
    const follows = before === undefined || facts!.firstOffset === (before ?? Number.NaN) + 1
    open = openAfter(follows ? open : new Map(), facts!.transactions)
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
