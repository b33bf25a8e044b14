import { expect, test } from 'vitest'
import type { ChainStep, Finding } from '../../analysis/document.ts'
import { at, documentOf, ms } from '../../analysis/testing-document.ts'
import { type Annotations, NO_ANNOTATIONS, type Note } from '../annotations.ts'
import { scopeOf } from './scope.ts'
import { timelineOf } from './timeline.ts'

const step = (seconds: number, sid: number, more: Partial<ChainStep> = {}): ChainStep => ({
  ...{ at: at(seconds), until: null, sid, step: 'effect', text: `${sid} at ${seconds}`, confidence: 'proven' },
  ...{ rule: 'close-is-seen', evidence: `f${sid}:${seconds}00-${seconds}90:${seconds}`, ...more },
})
const finding = (id: string, chain: ChainStep[]): Finding =>
  ({
    id,
    ensemble: '1',
    sids: [],
    from: chain[0]!.at,
    to: null,
    chain,
    missing: [],
    evidence: [],
  }) as unknown as Finding
const document = documentOf({
  findings: [finding('a', [step(1, 1), step(3, 2, { step: 'detector' })]), finding('b', [step(2, 3), step(2, 3)])],
})
const place = { file: 'f1', start: 100, end: 190, line: 1 }
const note = (id: string, on: Note['on']): Note => ({ id, on, text: id, author: '', at: 0, mineOnly: false })

function items(annotations: Partial<Annotations>, about: string | null = null) {
  return timelineOf(scopeOf(document, about), { ...NO_ANNOTATIONS, ...annotations })
}

test('facts of several findings in order of time, each from its own T0', () => {
  expect(items({}).map(({ text, offset }) => [text, offset!.from, offset!.twoClocks])).toEqual([
    ['1 at 1', -2_000, true],
    ['3 at 2', 0, false],
    ['3 at 2', 0, false],
    ['2 at 3', 0, false],
  ])
})

test('the same thing twice has two keys', () => {
  expect(items({}).map(({ key }) => key)).toEqual([
    'effect/1/f1:100-190:0',
    'effect/3/f3:200-290:0',
    'effect/3/f3:200-290:0.2',
    'detector/2/f2:300-390:0',
  ])
})

test('a line that is counted later leaves what was agreed', () => {
  const key = 'effect/1/f1:100-190:0'
  expect(items({ agreed: [key] }).filter(({ agreed }) => agreed)).toMatchObject([{ key }])
})

test('pins mark their place, whatever its line number was', () => {
  const pins = [{ evidence: { ...place, line: 0 }, at: 0 }]
  expect(items({ pins }).filter(({ pinned }) => pinned)).toMatchObject([{ text: '1 at 1' }])
})

test.each<[string, Note['on'], number | null]>([
  ['on a line that a step cites', { kind: 'evidence', evidence: place }, ms(1)],
  ['on a line with a time of its own', { kind: 'evidence', evidence: { ...place, start: 7 }, time: ms(5) }, ms(5)],
  ['on a line without one', { kind: 'evidence', evidence: { ...place, start: 7 } }, null],
  ['on a range', { kind: 'range', from: ms(2), to: ms(4) }, ms(2)],
  ['on a finding', { kind: 'finding', id: 'b' }, ms(2)],
])('a note %s stands at its time', (_, on, time) => {
  const found = items({ notes: [note('n', on)] }).find(({ kind }) => kind === 'note')
  expect(found).toMatchObject({ from: time, confidence: null, text: 'n' })
})

test('notes of another finding, of another time, and those for their author only stay away', () => {
  const notes = [
    note('other', { kind: 'finding', id: 'b' }),
    note('later', { kind: 'range', from: ms(50), to: ms(60) }),
    { ...note('mine', { kind: 'finding', id: 'a' }), mineOnly: true },
  ]
  expect(items({ notes }, 'a').filter(({ kind }) => kind === 'note')).toEqual([])
})

test('a step that no file shows has no time, and says what would show it', () => {
  const missing = [
    { id: '4', sid: 2 },
    { id: '5', sid: 9 },
  ] as Finding['missing']
  const open = step(6, 2, { evidence: null, rule: null, confidence: 'consistent' })
  const alone = documentOf({ findings: [{ ...finding('c', [step(1, 1), open]), missing }] })
  const last = timelineOf(scopeOf(alone, null), NO_ANNOTATIONS).at(-1)
  expect(last).toMatchObject({ from: null, offset: null, confidence: null, fetch: ['4'] })
})
