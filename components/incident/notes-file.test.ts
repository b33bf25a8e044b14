import { expect, test } from 'vitest'
import type { Annotations } from '@/lib/incident/annotations'
import { formatNotes, parseNotes } from './notes-file'

const evidence = { file: '3f9a1c2e', start: 10, end: 20, line: 2 }
const annotations: Annotations = {
  title: 'Disk full on 24',
  notes: [
    { id: 'a', on: { kind: 'evidence', evidence, time: 5 }, text: 'here', author: 'Ada', at: 1, mineOnly: true },
    { id: 'b', on: { kind: 'range', from: 1, to: 2 }, text: 'while', author: '', at: 2, mineOnly: false },
    { id: 'c', on: { kind: 'finding', id: 'f1' }, text: 'this', author: '', at: 3, mineOnly: false },
  ],
  pins: [{ evidence, at: 4 }],
  agreed: ['step 1'],
}

test('what was saved is read again', () => expect(parseNotes(formatNotes(annotations))).toEqual(annotations))

test.each(['', '{}', '[]', 'null', '{"schema":"quorumscope/analysis@1"}'])('%s is no file of notes', (text) =>
  expect(parseNotes(text)).toBe(null),
)

test('what makes no sense is left out, the rest is read', () => {
  const [good, bad] = [annotations.notes[0]!, { ...annotations.notes[1]!, on: { kind: 'evidence', evidence: 7 } }]
  const text = JSON.stringify({ schema: 'quorumscope/notes@1', notes: [bad, good, 3, null], pins: 'none' })
  expect(parseNotes(text)).toEqual({ title: '', notes: [good], pins: [], agreed: [] })
})
