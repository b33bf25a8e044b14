import { expect, test } from 'vitest'
import type { AnalysisDocument } from '@/lib/analysis/document'
import { incidentMarks, nearestMark } from './incident-marks'

const document = {
  findings: [
    { id: 'a', severity: 'critical' },
    { id: 'b', severity: 'warning' },
  ],
  incidents: [
    { id: '1', from: '2026-03-01T00:00:00.000Z', findings: ['a'] },
    { id: '2', from: '2026-03-02T00:00:00.000Z', findings: ['b', 'a'] },
    { id: '3', from: 'unknown', findings: ['a'] },
  ],
} as unknown as AnalysisDocument

test('each incident that has a time and a finding is marked with its first one', () => {
  expect(incidentMarks(document).map(({ finding, severity }) => [finding, severity])).toEqual([
    ['a', 'critical'],
    ['b', 'warning'],
  ])
  expect(incidentMarks({ ...document, incidents: document.incidents.slice(0, 1) })).toEqual([])
})

test('the nearest mark within reach is meant', () => {
  const marks = incidentMarks(document)
  const x = (time: number) => (time - marks[0]!.at) / 8_640_000
  expect(nearestMark(marks, 2, x)?.finding).toBe('a')
  expect(nearestMark(marks, 7, x)?.finding).toBe('b')
  expect(nearestMark(marks, 40, x)).toBeNull()
})
