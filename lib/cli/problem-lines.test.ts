import { expect, test } from 'vitest'
import type { AnalysisDocument, Problem } from '../analysis/document.ts'
import type { FileRow } from '../engine/snapshot.ts'
import { problemLines } from './problem-lines.ts'

const problem = (severity: Problem['severity'], message: string, start = 0): Problem => ({
  ...{ code: severity === 'note' ? 'kafka/index-offset-mismatch' : 'kafka/crc-mismatch', severity, message },
  consequence: severity === 'error' ? 'The broker stops here.' : null,
  evidence: `f1:${start}-${start + 8}:0`,
})
const files = [{ id: 'f1', path: 'data/orders-0/00000000000000000000.log' }] as unknown as FileRow[]

test('each problem has its place and what follows; notes are counted by kind', () => {
  const segments = [
    { problems: [problem('note', 'Harmless.'), problem('note', 'Harmless, too.'), problem('error', 'Damaged.', 1842)] },
  ]
  const document = { partitions: [{ folder: 'data/orders-0', segments, problems: [] }] } as unknown as AnalysisDocument
  expect(problemLines(document, files)).toEqual([
    'Problems of Kafka files',
    '  data/orders-0',
    '    error  kafka/crc-mismatch, 00000000000000000000.log byte 1\u202f842: Damaged.',
    '      The broker stops here.',
    '    note  kafka/index-offset-mismatch, 00000000000000000000.log byte 0: Harmless.',
    '      and 1 more note of this kind',
  ])
})

test('nothing is said of files without problems', () => {
  const document = { partitions: [{ folder: 'a', segments: [], problems: [] }] } as unknown as AnalysisDocument
  expect(problemLines(document, files)).toEqual([])
})
