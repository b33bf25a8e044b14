import { expect, test } from 'vitest'
import type { Annotations, Note } from './annotations.ts'
import { mergeAnnotations } from './merge-annotations.ts'

const nothing: Annotations = { title: '', notes: [], pins: [], agreed: [] }
const place = { file: '3f9a1c2e', start: 10, end: 20, line: 2 }

function note(id: string, text: string, at: number): Note {
  return { id, on: { kind: 'evidence', evidence: place }, text, author: '', at, mineOnly: false }
}

test.each([
  ['notes of both, oldest first', [note('b', 'mine', 2)], [note('a', 'theirs', 1)], ['theirs', 'mine']],
  ['the same note once', [note('a', 'same', 1)], [note('a', 'same', 1)], ['same']],
  ['the later text of a note', [note('a', 'old', 1)], [note('a', 'new', 2)], ['new']],
  ['the later text, also where it is mine', [note('a', 'new', 2)], [note('a', 'old', 1)], ['new']],
] as const)('%s', (_, mine, theirs, texts) => {
  const { notes } = mergeAnnotations({ ...nothing, notes: mine }, { ...nothing, notes: theirs })
  expect(notes.map(({ text }) => text)).toEqual(texts)
})

test.each([
  ['a note that somebody else removed', [note('a', 'sent', 1)], [], []],
  ['the note of another', [note('a', 'sent', 1)], [note('b', 'other', 1)], ['other']],
  ['a text that was written after it was removed', [note('a', 'again', 3)], [], ['again']],
] as const)('removals: %s', (_, mine, theirs, texts) => {
  const removed = { ...nothing, notes: theirs, removals: [{ id: 'a', at: 2 }] }
  const one = mergeAnnotations({ ...nothing, notes: mine }, removed)
  const other = mergeAnnotations(removed, { ...nothing, notes: mine })
  for (const { notes, removals } of [one, other]) {
    expect(notes.map(({ text }) => text)).toEqual(texts)
    expect(removals).toEqual(removed.removals)
  }
})

test('a place is pinned once, whatever its line number', () => {
  const pins = [{ evidence: place, at: 1 }]
  const uncounted = [{ evidence: { ...place, line: 0 }, at: 2 }]
  expect(mergeAnnotations({ ...nothing, pins }, { ...nothing, pins: uncounted }).pins).toEqual(pins)
})

test('a name that was given is kept', () => {
  expect(mergeAnnotations(nothing, { ...nothing, title: 'Disk full on 24' }).title).toBe('Disk full on 24')
  expect(mergeAnnotations({ ...nothing, title: 'Mine' }, { ...nothing, title: 'Theirs' }).title).toBe('Mine')
})

test.each([
  ['one only', { impact: 'a' }, undefined, { impact: 'a' }],
  ['different sections', { impact: 'a' }, { lessons: 'b' }, { impact: 'a', lessons: 'b' }],
  ['different texts', { impact: 'a' }, { impact: 'b' }, { impact: 'a\n\nb' }],
  ['a text that was added to', { impact: 'a' }, { impact: 'a and more' }, { impact: 'a and more' }],
  ['an emptied one', { impact: '' }, { impact: 'b' }, { impact: 'b' }],
])('sections of the postmortem: %s', (_, mine, theirs, both) => {
  const { sections } = mergeAnnotations({ ...nothing, sections: mine }, { ...nothing, sections: theirs })
  expect(sections).toEqual(both)
})
