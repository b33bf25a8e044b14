import { expect, test } from 'vitest'
import type { Note } from './annotations.ts'
import { readNote, readPin } from './read-note.ts'

const evidence = { file: '3f9a1c2e', start: 10, end: 20, line: 3 }
const note: Note = { id: 'a', on: { kind: 'evidence', evidence }, text: 'x', author: '', at: 1, mineOnly: false }

test.each<Note['on']>([
  { kind: 'evidence', evidence },
  { kind: 'evidence', evidence, time: 5 },
  { kind: 'range', from: 1, to: 2 },
  { kind: 'finding', id: 'f' },
])('a note on %j comes back', (on) => {
  expect(readNote({ ...note, on, more: 1 })).toEqual({ ...note, on })
})

test.each([
  null,
  'note',
  [],
  { ...note, id: 1 },
  { ...note, text: undefined },
  { ...note, author: null },
  { ...note, at: '1' },
  { ...note, mineOnly: undefined },
  { ...note, on: null },
  { ...note, on: { kind: 'range', from: 1 } },
  { ...note, on: { kind: 'finding' } },
  { ...note, on: { kind: 'evidence', evidence: { ...evidence, start: -1 } } },
  { ...note, on: { kind: 'evidence', evidence: 'x' } },
  { ...note, on: { kind: 'other' } },
])('%j is no note', (value) => {
  expect(readNote(value)).toBeNull()
})

test('a pin needs a place and a time', () => {
  expect(readPin({ evidence, at: 1 })).toEqual({ evidence, at: 1 })
  for (const value of [null, { evidence }, { at: 1 }, { evidence: { ...evidence, file: '' }, at: 1 }])
    expect(readPin(value)).toBeNull()
})
