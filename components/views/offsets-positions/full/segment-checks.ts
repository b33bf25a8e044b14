import type { Problem, SegmentEntry } from '@/lib/analysis/document'
import { words } from '@/lib/language/words'
import { type Evidence, parseEvidence } from '@/lib/words/evidence'
import { groupDigits } from '@/lib/words/size'
import { absentFile, shortBase } from '../lookup/trace'

export type CheckVerdict = 'pass' | 'fail' | 'warning' | 'note' | 'cannot-tell'

/** What was asked of one file of a segment, and what came of it. */
export interface Check {
  readonly name: string
  readonly verdict: CheckVerdict
  /** `7 entries`, `3 places`, `needs …4353579.log`. */
  readonly figure: string
  /** The first place that fails. */
  readonly evidence: Evidence | null
  /** What it says, and what follows for a broker. */
  readonly detail: string
}

export interface FileChecks {
  /** `.index`, and of another segment `…4167765.log`. */
  readonly name: string
  readonly checks: readonly Check[]
}

type FileKind = 'log' | 'index' | 'timeindex' | 'snapshot'

interface Question {
  readonly name: string
  readonly codes: readonly Problem['code'][]
  /** The file that it is compared with. */
  readonly needs?: 'log'
  /** The bytes decide it, and a dump has none: `text only`. */
  readonly ofBytes?: string
}

const { index, timeindex, log, snapshot } = words.checks

/** Contract, section 5, file by file. */
const QUESTIONS: Readonly<Record<FileKind, readonly Question[]>> = {
  index: [
    { name: index.rise, codes: ['kafka/index-not-increasing'] },
    { name: index.whole, codes: ['kafka/index-torn-entry'], ofBytes: words.checks.textOnly },
    { name: index.point, codes: ['kafka/index-position-invalid'], needs: 'log' },
    { name: index.meet, codes: ['kafka/index-offset-mismatch'], needs: 'log' },
  ],
  timeindex: [
    { name: timeindex.rise, codes: ['kafka/time-index-out-of-order'] },
    { name: timeindex.time, codes: ['kafka/time-index-mismatch'], needs: 'log' },
    { name: timeindex.offset, codes: ['kafka/time-index-offset-not-found'], needs: 'log' },
  ],
  log: [
    { name: log.crc, codes: ['kafka/crc-mismatch'], ofBytes: words.checks.toolsWord },
    { name: log.whole, codes: ['kafka/batch-truncated', 'kafka/batch-corrupt'] },
    { name: log.base, codes: ['kafka/base-offset-mismatch'] },
    { name: log.rise, codes: ['kafka/offsets-not-increasing'] },
    { name: log.gaps, codes: ['kafka/offset-gap'] },
    { name: log.epochs, codes: ['kafka/leader-epoch-regression'] },
    { name: log.sequences, codes: ['kafka/sequence-gap', 'kafka/producer-epoch-regression'] },
    { name: log.transactions, codes: ['kafka/open-transaction'] },
    { name: log.times, codes: ['kafka/time-regression'] },
  ],
  snapshot: [{ name: snapshot.whole, codes: ['kafka/snapshot-corrupt'] }],
}

/** Every check of every file that the segment has. `dumped`: what stands for its files is text that the tool printed. */
export function segmentChecks(segment: SegmentEntry, dumped: (file: string) => boolean): readonly FileChecks[] {
  const kinds = (Object.keys(QUESTIONS) as FileKind[]).filter((kind) => segment.files[kind] !== null)
  return kinds.map((kind) => ({
    name: `.${kind}`,
    checks: QUESTIONS[kind].map((question) => answer(question, kind, segment, dumped(segment.files[kind]!))),
  }))
}

const MOST_OTHERS = 20

/** What does not hold in other segments of the partition: they are looked at too, and only their trouble is listed. */
export function otherTrouble(
  segments: readonly SegmentEntry[],
  shown: SegmentEntry,
  dumped: (file: string) => boolean,
): readonly FileChecks[] {
  const troubled = segments.filter((segment) => segment !== shown && segment.problems.some(isTrouble))
  return troubled.slice(0, MOST_OTHERS).flatMap((segment) =>
    segmentChecks(segment, dumped).flatMap(({ name, checks }) => {
      const failing = checks.filter(({ verdict }) => verdict === 'fail' || verdict === 'warning')
      const file = `${shortBase(segment)}${name}`
      return failing.length === 0 ? [] : [{ name: file, checks: failing }]
    }),
  )
}

function isTrouble({ severity }: Problem): boolean {
  return severity !== 'note'
}

function answer(question: Question, kind: FileKind, segment: SegmentEntry, dumped: boolean): Check {
  const { name, codes, needs, ofBytes } = question
  const found = segment.problems.filter((problem) => codes.includes(problem.code))
  const worst = found.toSorted((a, b) => RANK.indexOf(a.severity) - RANK.indexOf(b.severity))[0]
  if (worst !== undefined) {
    return {
      name,
      verdict: worst.severity === 'error' ? 'fail' : worst.severity,
      figure: words.checks.places(found.length, groupDigits(found.length)),
      evidence: parseEvidence(worst.evidence),
      detail: [worst.message, worst.consequence].filter(Boolean).join(' '),
    }
  }
  const open = { name, verdict: 'cannot-tell', evidence: null } as const
  if (needs !== undefined && segment.files[needs] === null)
    return {
      ...open,
      figure: words.checks.fetch(`.${needs}`),
      detail: words.checks.comparedWith(absentFile(segment, needs)),
    }
  if (ofBytes !== undefined && dumped) return { ...open, figure: ofBytes, detail: words.checks.bytesDecide }
  return { name, verdict: 'pass', figure: sizeOf(kind, segment), evidence: null, detail: '' }
}

const RANK: readonly Problem['severity'][] = ['error', 'warning', 'note']

function sizeOf(kind: FileKind, { batches, indexEntries }: SegmentEntry): string {
  if (kind === 'log' && batches !== null) return words.batches.count(batches, groupDigits(batches))
  if (kind === 'index' && indexEntries !== null) return words.offsets.entries(indexEntries, groupDigits(indexEntries))
  return ''
}
