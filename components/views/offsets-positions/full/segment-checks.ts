import type { Problem, SegmentEntry } from '@/lib/analysis/document'
import { type Evidence, parseEvidence } from '@/lib/words/evidence'
import { formatCount } from '@/lib/words/size'
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

/** Contract, section 5, file by file. */
const QUESTIONS: Readonly<Record<FileKind, readonly Question[]>> = {
  index: [
    { name: 'Offsets and positions rise', codes: ['kafka/index-not-increasing'] },
    { name: 'Size is a multiple of 8', codes: ['kafka/index-torn-entry'], ofBytes: 'text only' },
    { name: 'Entries point at batches', codes: ['kafka/index-position-invalid'], needs: 'log' },
    { name: 'Entry meets its batch', codes: ['kafka/index-offset-mismatch'], needs: 'log' },
  ],
  timeindex: [
    { name: 'Times and offsets rise', codes: ['kafka/time-index-out-of-order'] },
    { name: 'Time is its batch’s', codes: ['kafka/time-index-mismatch'], needs: 'log' },
    { name: 'Offset is in the log', codes: ['kafka/time-index-offset-not-found'], needs: 'log' },
  ],
  log: [
    { name: 'CRC of each batch', codes: ['kafka/crc-mismatch'], ofBytes: '“isvalid”, the tool’s word' },
    { name: 'Batches are whole', codes: ['kafka/batch-truncated', 'kafka/batch-corrupt'] },
    { name: 'First offset ≥ base', codes: ['kafka/base-offset-mismatch'] },
    { name: 'Offsets rise', codes: ['kafka/offsets-not-increasing'] },
    { name: 'No offset is missing', codes: ['kafka/offset-gap'] },
    { name: 'Leader epochs rise', codes: ['kafka/leader-epoch-regression'] },
    { name: 'Sequences of producers', codes: ['kafka/sequence-gap', 'kafka/producer-epoch-regression'] },
    { name: 'Transactions end', codes: ['kafka/open-transaction'] },
    { name: 'Times keep their order', codes: ['kafka/time-regression'] },
  ],
  snapshot: [{ name: 'Whole, with its CRC', codes: ['kafka/snapshot-corrupt'] }],
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
      figure: formatCount(found.length, 'place'),
      evidence: parseEvidence(worst.evidence),
      detail: [worst.message, worst.consequence].filter(Boolean).join(' '),
    }
  }
  const open = { name, verdict: 'cannot-tell', evidence: null } as const
  if (needs !== undefined && segment.files[needs] === null)
    return {
      ...open,
      figure: `fetch .${needs}`,
      detail: `It is compared with ${absentFile(segment, needs)}, which is not here.`,
    }
  if (ofBytes !== undefined && dumped)
    return { ...open, figure: ofBytes, detail: 'Its bytes decide it; here is what was printed of them.' }
  return { name, verdict: 'pass', figure: sizeOf(kind, segment), evidence: null, detail: '' }
}

const RANK: readonly Problem['severity'][] = ['error', 'warning', 'note']

function sizeOf(kind: FileKind, { batches, indexEntries }: SegmentEntry): string {
  if (kind === 'log' && batches !== null) return formatCount(batches, 'batch', 'batches')
  if (kind === 'index' && indexEntries !== null) return formatCount(indexEntries, 'entry', 'entries')
  return ''
}
