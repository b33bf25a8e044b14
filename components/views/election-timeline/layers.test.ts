import { expect, test } from 'vitest'
import { documentOf, role } from '@/lib/analysis/testing-document'
import { barLayers } from './bar-layers'
import { barsOf } from './bars'
import { markLayers } from './mark-layers'
import type { PlacedBar, PlacedMark } from './scene'

const roles = Array.from({ length: 3_000 }, (_, i) => role(1, i % 2 === 0 ? 'following' : 'looking', i, i + 1))
const bars: readonly PlacedBar[] = barsOf(documentOf({ roles })).map((item, i) => ({
  ...{ item, x: i * 2, y: 4, width: 2, height: 12 },
}))
const marks: readonly PlacedMark[] = bars.map(({ item, x }) => ({
  item: { ...item, kind: 'mark', mark: 'timer', toward: null, span: null, text: 'timeout', confidence: 'proven' },
  ...{ x, y: 10, span: null },
}))

test('thousands of bars and marks are a path for each look', () => {
  const layers = [...barLayers(bars, 'id'), ...markLayers(marks, () => 12)]
  expect(layers.map((layer) => layer.key)).toEqual(['following', 'looking', 'timer 0', 'timer 1'])
  expect(layers[0]!.d.split('z')).toHaveLength(1_501)
})

test('what only votes say is never drawn as what lines prove', () => {
  const voted = bars.slice(0, 1).map((bar) => ({ ...bar, item: { ...bar.item, confidence: 'bounded' as const } }))
  const [layer] = barLayers(voted, 'id')
  expect(layer!.look).toMatchObject({ fillOpacity: 0.2, strokeDasharray: '3 2.5' })
})

test('a leading bar has a rail, and one before broadcast is filled from below', () => {
  const [leader] = barsOf(documentOf({ roles: [role(1, 'leading', 0, 2, { phase: 'synchronization' })] }))
  const shapes = (item: typeof leader) => barLayers([{ item: item!, x: 0, y: 0, width: 40, height: 10 }], 'id')
  expect(shapes(leader).map(({ key }) => key)).toEqual(['leading partial', 'leading solid part'])
  expect(shapes(leader)[1]!.d).toBe('M0 5h40v5h-40z')
  expect(shapes({ ...leader!, solid: 1 }).map(({ key }) => key)).toEqual(['leading', 'rail'])
})
