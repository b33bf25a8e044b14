import { widened } from '../../columns/narrow-column.ts'
import { CRC_WRONG, segmentTables } from '../../formats/kafka/segment-tables.ts'
import { partTables } from '../../model/opened-file.ts'
import type { Evidence } from '../../words/evidence.ts'
import type { Problem } from '../document.ts'
import { type Batch, type LogSource, visitBatches } from './batch.ts'
import { BatchPlaces } from './batch-places.ts'
import { CompactionSigns } from './compaction.ts'
import { crcProblem } from './crc-check.ts'
import { type EpochRun, LeaderEpochs } from './leader-epochs.ts'
import { type OffsetGap, OffsetOrder } from './offset-order.ts'
import { ProblemList } from './problem.ts'
import { type ProducerState, ProducerStates } from './producer-states.ts'
import { TimeOrder } from './time-order.ts'
import { type TransactionStep, TransactionSteps } from './transactions.ts'

/** What one walk over a segment's batches tells. Whether a gap is harmless is only known with the partition's other segments. */
export interface LogFacts {
  readonly batches: number
  /** Null where a dump does not say. */
  readonly records: number | null
  readonly firstOffset: number | null
  readonly lastOffset: number | null
  readonly minTime: number | null
  readonly maxTime: number | null
  readonly codecs: Record<string, number>
  readonly magics: Record<string, number>
  readonly leaderEpochs: readonly EpochRun[]
  readonly compacted: boolean
  readonly places: BatchPlaces
  readonly gaps: readonly OffsetGap[]
  readonly problems: readonly Problem[]
  readonly producers: ReadonlyMap<number, ProducerState>
  readonly transactions: readonly TransactionStep[]
  readonly firstBatch: Evidence | null
}

const known = new WeakMap<object, Map<string, LogFacts>>()

/** Computed once for each value of an opened file: the engine makes a new one when more of it was read. */
export function factsOf(source: LogSource, baseOffset: number): LogFacts {
  const ofFile = known.get(source.file) ?? new Map<string, LogFacts>()
  known.set(source.file, ofFile)
  const key = source.from === 'segment' ? `${baseOffset}` : `${baseOffset} ${source.part} ${source.dump}`
  const facts = ofFile.get(key) ?? walk(source, baseOffset)
  ofFile.set(key, facts)
  return facts
}

function walk(source: LogSource, baseOffset: number): LogFacts {
  const problems = new ProblemList()
  const offsets = new OffsetOrder(baseOffset, problems)
  const epochs = new LeaderEpochs(problems)
  const times = new TimeOrder(problems)
  const producers = new ProducerStates()
  const transactions = new TransactionSteps()
  const compaction = new CompactionSigns()
  const places = new BatchPlaces()
  const codecs: Record<string, number> = {}
  const magics: Record<string, number> = {}
  let batches = 0
  let records = 0
  let firstBatch: Evidence | null = null

  visitBatches(source, (batch: Batch) => {
    firstBatch ??= batch.evidence()
    batches += 1
    // what a broken header says is no number of records
    records += Math.max(0, Math.min(batch.count, batch.lastOffset - batch.baseOffset + 1))
    codecs[batch.codec] = (codecs[batch.codec] ?? 0) + 1
    magics[batch.magic] = (magics[batch.magic] ?? 0) + 1
    const damaged = batch.crcOk === CRC_WRONG
    if (damaged || batch.position !== places.end) {
      producers.forget()
      transactions.lose(batch)
    }
    places.add(batch)
    offsets.see(batch)
    if (damaged) {
      // of a segment the decoder has said so; what its other fields say is worth nothing
      if (source.from === 'dump') problems.add(crcProblem(batch))
      return
    }
    compaction.see(batch)
    epochs.see(batch)
    times.see(batch)
    producers.see(batch)
    transactions.see(batch)
  })

  return {
    batches,
    records: Number.isNaN(records) ? null : records,
    firstOffset: offsets.first,
    lastOffset: offsets.last,
    minTime: earliestTime(source) ?? times.earliest,
    maxTime: times.latest,
    codecs,
    magics,
    leaderEpochs: epochs.runs,
    compacted: compaction.seen,
    places,
    gaps: offsets.gaps,
    problems: problems.list(),
    producers: producers.states,
    transactions: transactions.steps,
    firstBatch,
  }
}

/** Of the records, where they were decoded: a batch's header only says its latest. */
function earliestTime(source: LogSource): number | null {
  if (source.from === 'dump') return null
  let earliest = Number.POSITIVE_INFINITY
  for (const { table } of partTables(source.file, 'records', segmentTables.records)) {
    for (const { length, columns } of table.chunks)
      for (const time of widened(columns.time, length)) if (time >= 0 && time < earliest) earliest = time
  }
  return earliest === Number.POSITIVE_INFINITY ? null : earliest
}
