import { producerSnapshot } from '../../formats/kafka/producer-snapshot.ts'
import { parseSegmentName } from '../../formats/kafka/segment-name.ts'
import { type OpenedFile, partTables } from '../../model/opened-file.ts'
import { groupDigits } from '../../words/size.ts'
import type { Problem } from '../document.ts'
import type { LiveLog } from './live-log.ts'
import { problem } from './problem.ts'
import { type ProducerState, stateAfter } from './producer-states.ts'
import { type OpenTransaction, openAfter } from './transactions.ts'

const ENTRY_SIZE = 46
const CONSEQUENCE =
  'A broker that starts with it as its newest snapshot takes a batch of this producer for a duplicate or out of order, or keeps a transaction open that has ended.'

/** What the log says of its producers at one offset. */
interface Producers {
  readonly offset: number
  readonly states: ReadonlyMap<number, ProducerState>
  readonly open: ReadonlyMap<number, OpenTransaction>
}

interface Entry {
  readonly producerId: number
  readonly producerEpoch: number
  readonly lastSequence: number
  readonly lastOffset: number
  readonly currentTxnFirstOffset: number
}

/**
 * A snapshot is the state of each producer below the offset in its name (specs: Kafka on disk, 2.9 and 7.4). Brokers write one when
 * they roll a segment and when they stop, so it is compared where a segment ends. A producer that is in the log and not in the
 * snapshot has expired: that is no contradiction.
 */
export function checkProducerSnapshots(
  log: LiveLog,
  snapshots: readonly OpenedFile[],
): { file: OpenedFile; problem: Problem }[] {
  const { start, end } = log
  if (!log.whole || !log.contiguous || log.compacted || start === null || end === null) return []
  const known = new Map(producersAtEnds(log).map((producers) => [producers.offset, producers]))
  return snapshots.flatMap((file) => {
    if (file.kind !== 'kafka/producer-snapshot' || file.parts.some(({ diagnostics }) => diagnostics.length > 0))
      return []
    const upTo = parseSegmentName(file.path)?.baseOffset ?? Number.NaN
    for (const { entry, start: place } of entriesOf(file)) {
      const why = contradiction(entry, upTo, start, known.get(upTo))
      if (why === null) continue
      // where one entry is of another log, all of them may be
      const says = `The snapshot up to offset ${groupDigits(upTo)} says producer ${entry.producerId} ${why}.`
      const evidence = { file: file.id, start: place, end: Math.min(place + ENTRY_SIZE, file.source.size), line: 0 }
      return [
        {
          file,
          problem: { ...problem('kafka/checkpoint-mismatch', 'warning', says, evidence), consequence: CONSEQUENCE },
        },
      ]
    }
    return []
  })
}

function producersAtEnds({ segments }: LiveLog): Producers[] {
  let states: ReadonlyMap<number, ProducerState> = new Map()
  let open: ReadonlyMap<number, OpenTransaction> = new Map()
  return segments.map(({ files, facts }) => {
    const merged = new Map(states)
    for (const [producerId, state] of facts.producers) merged.set(producerId, stateAfter(states.get(producerId), state))
    states = merged
    open = openAfter(open, facts.transactions)
    return { offset: (facts.lastOffset ?? files.baseOffset - 1) + 1, states, open }
  })
}

/** What of the entry the log contradicts, behind "the snapshot says producer 7 "; null where nothing. */
function contradiction(entry: Entry, upTo: number, start: number, log: Producers | undefined): string | null {
  const { producerId, producerEpoch, lastSequence, lastOffset, currentTxnFirstOffset } = entry
  if (lastOffset >= upTo) return `wrote up to offset ${groupDigits(lastOffset)}, which it cannot know of`
  if (currentTxnFirstOffset >= upTo)
    return `began a transaction at ${groupDigits(currentTxnFirstOffset)}, which it cannot know of`
  if (log === undefined) return null
  const state = log.states.get(producerId)
  if (state === undefined)
    return lastOffset >= start
      ? `wrote up to offset ${groupDigits(lastOffset)}, but no batch of it is in the log`
      : null
  if (state.producerEpoch !== producerEpoch)
    return `has epoch ${producerEpoch}; in the log it has ${state.producerEpoch}`
  const sequenced = lastOffset >= 0 && state.lastSequence >= 0
  if (sequenced && state.lastDataOffset !== lastOffset)
    return `wrote up to offset ${groupDigits(lastOffset)}; in the log its last batch ends at ${groupDigits(state.lastDataOffset)}`
  if (sequenced && state.lastSequence !== lastSequence)
    return `wrote up to sequence ${groupDigits(lastSequence)}; in the log its last batch ends with ${groupDigits(state.lastSequence)}`
  const open = log.open.get(producerId)?.firstOffset ?? -1
  if (open >= 0 && currentTxnFirstOffset < 0)
    return `has no open transaction; in the log one is open since ${groupDigits(open)}`
  if (open < 0 && currentTxnFirstOffset >= start)
    return `has a transaction open since ${groupDigits(currentTxnFirstOffset)}; in the log none is open`
  if (open >= 0 && currentTxnFirstOffset >= start && open !== currentTxnFirstOffset)
    return `has a transaction open since ${groupDigits(currentTxnFirstOffset)}; in the log it is open since ${groupDigits(open)}`
  return null
}

function* entriesOf(file: OpenedFile): Generator<{ entry: Entry; start: number }> {
  for (const { table } of partTables(file, 'producers', producerSnapshot.tables.producers)) {
    for (const { producerId, start, ...rest } of table.rows())
      yield { entry: { ...rest, producerId: Number(BigInt.asIntN(64, producerId)) }, start }
  }
}
