import { checkpoint } from '../../formats/kafka/checkpoint.ts'
import type { CheckpointKind } from '../../formats/kafka/log-dir-name.ts'
import { evidenceOf, type OpenedFile, partTables } from '../../model/opened-file.ts'
import type { Evidence } from '../../words/evidence.ts'
import { groupDigits } from '../../words/size.ts'
import type { Problem } from '../document.ts'
import type { EpochRun } from './leader-epochs.ts'
import { isDamaged, type LiveLog } from './live-log.ts'
import type { LogDir } from './log-dirs.ts'
import { problem } from './problem.ts'

/** What each checkpoint of offsets says, in words (specs: Kafka on disk, 1.1), and what a broker makes of one behind the log's end. */
const MEANING: Readonly<Record<Exclude<CheckpointKind, 'leader-epoch'>, { says: string; consequence: string }>> = {
  'recovery-point-offset': {
    says: 'everything before offset N was flushed to disk',
    consequence: 'A broker that starts takes the end of the log instead. Records that were once on this disk are gone.',
  },
  'replication-offset': {
    says: 'records before offset N were on every in-sync replica (the high watermark)',
    consequence:
      'A broker that starts takes the end of the log instead. What consumers may have read already is gone from this copy: do not let it lead.',
  },
  'log-start-offset': {
    says: 'the log starts at offset N',
    consequence: 'A broker that starts deletes every segment of this partition, and begins an empty one there.',
  },
  'cleaner-offset': {
    says: 'the cleaner has been everywhere before offset N',
    consequence: 'The cleaner begins again from the start of the log.',
  },
}

/** A checkpoint that names an offset behind the end of the log: the log was cut, or its last segments are not here. */
export function checkOffsetCheckpoints(log: LiveLog, topicPartition: string, { offsets }: LogDir): Problem[] {
  const { end } = log
  if (!log.whole || end === null || isDamaged(log)) return []
  return [...offsets].flatMap(([kind, entries]) => {
    const entry = entries.get(topicPartition)
    if (entry === undefined || entry.offset <= end || kind === 'leader-epoch') return []
    const { says, consequence } = MEANING[kind]
    const message = `The ${kind} checkpoint says that ${says.replace('N', groupDigits(entry.offset))}, but the log of ${topicPartition} ends at offset ${groupDigits(end)}, unless later segments of it are not among these files.`
    return [{ ...problem('kafka/checkpoint-mismatch', 'warning', message, entry.evidence), consequence }]
  })
}

interface EpochEntry {
  readonly epoch: number
  readonly startOffset: number
  readonly evidence: Evidence
}

/**
 * The leader epoch checkpoint says from which offset on which epoch wrote: batches must agree (2.10). Epochs in which nothing was
 * written have an entry too; what lies before the log's start, null where no file says it, has none.
 */
export function checkLeaderEpochs(log: LiveLog, file: OpenedFile, logStart: number | null): Problem[] {
  const entries = entriesOf(file)
  const runs = log.segments.flatMap(({ facts }) => facts.leaderEpochs)
  const broken = file.parts.some(({ diagnostics }) => diagnostics.length > 0)
  if (!log.whole || !file.complete || broken || runs.length === 0 || log.end === null) return []
  if (entries.length === 0) {
    const message = `The checkpoint has no epoch, but the batches of the log are of leader epoch ${runs[0]!.epoch} and later ones.`
    return [mismatch(message, { file: file.id, start: 0, end: file.source.size, line: 1 })]
  }
  const beyond = entries.find(({ startOffset }) => startOffset > log.end!)
  if (beyond !== undefined && !isDamaged(log)) {
    const message = `The checkpoint says epoch ${beyond.epoch} begins at offset ${groupDigits(beyond.startOffset)}, but the log ends at ${groupDigits(log.end)}.`
    return [mismatch(message, beyond.evidence)]
  }
  for (const run of runs) {
    const found = contradiction(run, entries, logStart)
    if (found !== null) return [found]
  }
  return []
}

/** One is enough: where one epoch has a wrong start, its neighbours contradict too. */
function contradiction(run: EpochRun, entries: readonly EpochEntry[], logStart: number | null): Problem | null {
  const batches = `the batches from offset ${groupDigits(run.startOffset)} to ${groupDigits(run.lastOffset)} are of epoch ${run.epoch}`
  const at = entries.findLastIndex(({ startOffset }) => startOffset <= run.startOffset)
  const [entry, next] = [entries[at], entries[at + 1]]
  if (entry !== undefined && entry.epoch !== run.epoch) {
    const message = `The checkpoint says epoch ${entry.epoch} begins at offset ${groupDigits(entry.startOffset)}, but ${batches}.`
    return mismatch(message, entry.evidence)
  }
  if (next === undefined || next.startOffset > run.lastOffset) return null
  // the first entry moves with the start of the log
  const moved = logStart === null || next.startOffset <= logStart
  if (entry === undefined && next.epoch === run.epoch && moved) return null
  const message = `The checkpoint says epoch ${next.epoch} begins at offset ${groupDigits(next.startOffset)}, but ${batches}.`
  return mismatch(message, next.evidence)
}

function mismatch(message: string, evidence: Evidence): Problem {
  const consequence =
    'Brokers compare epochs to find where two copies part: this one may be truncated too far, or not far enough, when it next follows a leader.'
  return { ...problem('kafka/checkpoint-mismatch', 'warning', message, evidence), consequence }
}

function entriesOf(file: OpenedFile): EpochEntry[] {
  return partTables(file, 'epochs', checkpoint.tables.epochs).flatMap(({ part, table }) =>
    [...table.rows()].map((row) => ({
      epoch: row.epoch,
      startOffset: row.startOffset,
      evidence: evidenceOf(file, part, row),
    })),
  )
}
