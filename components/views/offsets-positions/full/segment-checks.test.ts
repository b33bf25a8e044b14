import { expect, test } from 'vitest'
import type { Problem, SegmentEntry } from '@/lib/analysis/document'
import { formatEvidence } from '@/lib/words/evidence'
import { otherTrouble, segmentChecks } from './segment-checks'

const PLACE = { file: 'aaaa0001', start: 8, end: 16, line: 0 }
const problem = (code: string, severity: string, message = 'told', consequence: string | null = null) =>
  ({ code, severity, message, consequence, evidence: formatEvidence(PLACE) }) as unknown as Problem

const segment = (files: Partial<SegmentEntry['files']>, problems: readonly Problem[] = []) =>
  ({
    baseOffset: 4353579,
    files: { log: null, index: null, timeindex: null, txnindex: null, snapshot: null, ...files },
    problems,
    batches: 3,
    indexEntries: 7,
  }) as unknown as SegmentEntry

function verdicts(entry: SegmentEntry, dumped = false) {
  return segmentChecks(entry, () => dumped).flatMap(({ name: file, checks }) =>
    checks.map(({ name, verdict, figure }) => `${file} ${verdict}: ${name} (${figure})`),
  )
}

test('an index alone: what needs the log cannot be told, and says so', () => {
  expect(verdicts(segment({ index: 'i' }))).toEqual([
    '.index pass: Offsets and positions rise (7 entries)',
    '.index pass: Size is a multiple of 8 (7 entries)',
    '.index cannot-tell: Entries point at batches (fetch .log)',
    '.index cannot-tell: Entry meets its batch (fetch .log)',
  ])
})

test('of a dump the CRC is the tool’s word', () => {
  expect(verdicts(segment({ log: 'd' }), true)).toContain(
    '.log cannot-tell: CRC of each batch (“isvalid”, the tool’s word)',
  )
  expect(verdicts(segment({ log: 'l' }))).toContain('.log pass: CRC of each batch (3 batches)')
})

test('the worst of several problems decides, and leads to its place', () => {
  const found = [
    problem('kafka/index-offset-mismatch', 'note'),
    problem('kafka/index-offset-mismatch', 'error', 'It points elsewhere.', 'The broker rebuilds it.'),
  ]
  const checks = segmentChecks(segment({ log: 'l', index: 'i' }, found), () => false)
  expect(checks.flatMap((file) => file.checks).find(({ name }) => name === 'Entry meets its batch')).toEqual({
    name: 'Entry meets its batch',
    verdict: 'fail',
    figure: '2 places',
    evidence: PLACE,
    detail: 'It points elsewhere. The broker rebuilds it.',
  })
})

test('a false alarm of the tool stays a note', () => {
  const checks = verdicts(segment({ log: 'l', index: 'i' }, [problem('kafka/index-offset-mismatch', 'note')]))
  expect(checks).toContain('.index note: Entry meets its batch (1 place)')
})

test('of other segments only what does not hold is listed, with the file', () => {
  const other = segment({ log: 'l' }, [problem('kafka/base-offset-mismatch', 'error')])
  const harmless = segment({ log: 'm' }, [problem('kafka/time-regression', 'note')])
  const shown = segment({ index: 'i' })
  expect(otherTrouble([shown, other, harmless], shown, () => false)).toMatchObject([
    { name: '…4353579.log', checks: [{ name: 'First offset ≥ base', verdict: 'fail' }] },
  ])
})
