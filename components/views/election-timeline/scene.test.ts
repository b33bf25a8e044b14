import { expect, test } from 'vitest'
import { at, documentOf, ms, role, server, vote } from '@/lib/analysis/testing-document'
import { serverLanes } from '@/lib/timeline/server-lanes'
import { foldedScale } from '@/lib/timeline/time-scale'
import { overlaps } from '../../charts/place-labels'
import { barsOf } from './bars'
import { layOutLanes } from './lane-layout'
import { marksOf } from './marks'
import { moveTo } from './move'
import { itemAt, sceneOf } from './scene'
import { sceneLabels } from './scene-labels'
import { voteArrows } from './vote-arrows'

const document = documentOf({
  servers: [server(37), server(13), server(14, { hasLog: false })],
  roles: [
    role(37, 'leading', -60, null),
    role(13, 'following', -60, 1.662),
    role(13, 'looking', 1.971, 2.074),
    role(13, 'following', 2.074, null),
  ],
  votes: [vote(14, 13, 1.99), vote(37, 13, 2.05, { state: 'leading' })],
})
const marks = marksOf([
  {
    ...{
      ensemble: '1',
      sid: 37,
      at: at(1.248),
      kind: 'timer',
      toward: 13,
      span: null,
      text: 'timeout',
      confidence: 'proven',
    },
    evidence: 'f37:1-2:1',
  },
])
const box = { width: 734, height: 166, left: 120, right: 720, plot: 600, text: 10.5 }
const range = { from: ms(1), to: ms(2.2) }
const scale = foldedScale({ range, instants: [], coverage: [], width: 600, fold: false })
const lanes = serverLanes(document, { t0: null, ensemble: null, order: 'role' })
const layout = layOutLanes(lanes, { height: 166, top: 3, busy: new Set(), expanded: false })
const scene = sceneOf({
  ...{ bars: barsOf(document), marks, votes: voteArrows(document), layout, box, scale },
  bracketed: new Set<string>(),
})

test('bars end at the edges of the plot', () => {
  for (const bar of scene.bars) {
    expect(bar.x).toBeGreaterThanOrEqual(box.left)
    expect(bar.x + bar.width).toBeLessThanOrEqual(box.right + 1e-9)
  }
})

test('time without a bar is dotted', () => {
  const spans = scene.unknown.filter((span) => span.key.startsWith('1/13'))
  expect(spans).toHaveLength(1)
  expect(spans[0]!.x1).toBeCloseTo(box.left + scale.position(ms(1.662)) * 600)
  expect(scene.unknown.filter((span) => span.key.startsWith('1/14'))).toHaveLength(1)
})

test('the whisker of an answer begins at the question, its head is the line', () => {
  const [answer] = scene.votes
  expect(answer!.whisker).toBeCloseTo(box.left + scale.position(ms(1.971)) * 600)
  expect(answer!.x2).toBeCloseTo(box.left + scale.position(ms(1.99)) * 600)
  expect(answer!.x1).toBeGreaterThan(answer!.whisker!)
  expect(answer!.x1).toBeLessThan(answer!.x2)
})

test('the nearest mark is meant, and elsewhere the bar under the pointer', () => {
  const mark = scene.marks[0]!
  expect(itemAt(scene, mark.x + 3, mark.y)?.kind).toBe('mark')
  expect(itemAt(scene, mark.x + 60, mark.y)?.kind).toBe('bar')
  expect(itemAt(scene, box.left + 5, 164)).toBeNull()
})

test('labels beside marks stay inside the plot and apart', () => {
  const outside = sceneLabels(scene, box, { height: 166, withFiles: new Set(['1/37', '1/13']) })
    .filter((label) => label.anchor === 'start')
    .map((label) => ({ x: label.x, y: label.y - 10, width: label.text.length * 5, height: 11 }))
  expect(outside.length).toBeGreaterThan(0)
  expect(outside.some((a, i) => outside.slice(i + 1).some((b) => overlaps(a, b)))).toBe(false)
})

test('arrows keys go along a lane and across lanes', () => {
  const items = [...scene.bars, ...scene.marks, ...scene.votes].map((each) => each.item).sort((a, b) => a.from - b.from)
  const keys = layout.rows.map((row) => row.lane.key)
  const first = moveTo(items, keys, null, 'next')
  expect(first?.lane).toBe('1/37')
  const timer = moveTo(items, keys, first, 'next')
  expect(timer).toMatchObject({ kind: 'mark', sid: 37 })
  expect(moveTo(items, keys, timer, 'lane-down')).toMatchObject({ sid: 13 })
  expect(moveTo(items, keys, first, 'previous')).toBeNull()
})
