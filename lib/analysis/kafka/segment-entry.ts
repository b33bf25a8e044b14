import type { OpenedFile } from '../../model/opened-file.ts'
import type { Problem, SegmentEntry } from '../document.ts'
import { reportProblems } from './dump-reports.ts'
import { fileProblems } from './file-problems.ts'
import { checkOffsetIndex } from './index-checks.ts'
import type { LogFacts } from './log-facts.ts'
import { gapProblem } from './offset-order.ts'
import { ProblemList, problem } from './problem.ts'
import type { SegmentFiles } from './segment-files.ts'
import { checkTimeIndex } from './time-index-checks.ts'
import { unreadBytes, unreported, unreportedProblem } from './unread-bytes.ts'

/** One segment as the document shows it, with what its own files say against each other. */
export function segmentEntry(segment: SegmentFiles, facts: LogFacts | null, compacted: boolean): SegmentEntry {
  const { files, index } = segment
  const log = segment.log?.from === 'segment' ? segment.log.file : null
  return {
    baseOffset: Number.isNaN(segment.baseOffset) ? (facts?.firstOffset ?? 0) : segment.baseOffset,
    state: segment.state,
    files: {
      log: files.log?.id ?? null,
      index: files.index?.id ?? null,
      timeindex: files.timeindex?.id ?? null,
      txnindex: files.txnindex?.id ?? null,
      snapshot: files.snapshot?.id ?? null,
    },
    batches: facts?.batches ?? null,
    records: facts?.records ?? null,
    firstOffset: facts?.firstOffset ?? null,
    lastOffset: facts?.lastOffset ?? null,
    minTime: isoTime(facts?.minTime ?? null),
    maxTime: isoTime(facts?.maxTime ?? null),
    bytes: log?.size ?? null,
    codecs: facts?.codecs ?? {},
    magics: facts?.magics ?? {},
    indexEntries: index?.length ?? null,
    leaderEpochs: (facts?.leaderEpochs ?? []).map(({ epoch, startOffset }) => ({ epoch, startOffset })),
    openTransactions: [],
    problems: problemsOf(segment, facts, compacted),
  }
}

function problemsOf(segment: SegmentFiles, facts: LogFacts | null, compacted: boolean): Problem[] {
  const { log, index, timeIndex } = segment
  const list = new ProblemList()
  const binary = Object.values(segment.files).filter(isBinary)
  for (const file of binary) for (const found of fileProblems(file)) list.add(found)
  const silent =
    facts === null || log?.from !== 'segment' || !log.file.complete ? [] : unreported(log.file, facts.places)
  for (const bytes of silent) list.add(unreportedProblem(log!.file, bytes))
  for (const found of facts?.problems ?? []) list.add(found)
  for (const gap of facts?.gaps ?? []) list.add(gapProblem(gap, compacted))
  for (const found of reportProblems(segment)) list.add(found)
  if (log === null && segment.state === 'live') for (const file of binary) if (isIndex(file)) list.add(orphan(file))
  // without its segment, or with parts of it unread, nothing can be said against an index
  if (facts === null || log === null || !log.file.complete || facts.batches === 0 || !facts.places.rising)
    return list.list()
  // of a dumped log, only batches that follow each other from byte 0 on are a witness, and only as far as they go
  const excerpt = log.from === 'dump'
  if (excerpt && !facts.places.contiguous) return list.list()
  const reach = { unread: excerpt ? [] : unreadBytes(log.file, silent), excerpt }
  if (index !== null) for (const found of checkOffsetIndex(index, facts.places, reach)) list.add(found)
  if (timeIndex !== null) for (const found of checkTimeIndex(timeIndex, facts.places, reach)) list.add(found)
  return list.list()
}

function isBinary(file: OpenedFile | undefined): file is OpenedFile {
  return file !== undefined && file.kind !== 'kafka/dump-text'
}

function isIndex({ kind }: OpenedFile): boolean {
  return kind === 'kafka/offset-index' || kind === 'kafka/time-index' || kind === 'kafka/transaction-index'
}

/** Nothing can be said against it, but a broker would (specs: Kafka on disk, 7.1). */
function orphan(file: OpenedFile): Problem {
  const log = file.path.replace(/^.*\/|\.[a-z]+$/g, '')
  const message = `Its segment, ${log}.log, is not among these files: whether its entries fit the batches cannot be told.`
  const evidence = { file: file.id, start: 0, end: Math.min(1, file.source.size), line: 0 }
  const consequence =
    'If the segment is not on the broker either, a broker that starts deletes this index as an orphan.'
  return { ...problem('kafka/index-without-segment', 'note', message, evidence), consequence }
}

function isoTime(time: number | null): string | null {
  return time === null || Math.abs(time) > 8.64e15 ? null : new Date(time).toISOString()
}
