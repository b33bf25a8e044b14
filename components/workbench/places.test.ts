import { expect, test } from 'vitest'
import { views } from '@/components/views/registry'
import { gridRows, placed, placedForRoom } from './places'

test('every view has a key of its own', () => {
  const keys = placed(views).map(({ key }) => key)
  expect(keys).toEqual(views.map((_, i) => String(i + 1)))
})

test('for a room, Findings is a caption under the timeline; keys and the other places stay', () => {
  const all = placed(views)
  const room = placedForRoom(all)
  const centre = room.filter(({ place }) => place.column === 'centre').map(({ view }) => view.id)
  expect(centre.slice(0, 2)).toEqual(['election-timeline', 'findings'])
  expect(room.filter(({ place }) => place.isCaption).map(({ view }) => view.id)).toEqual(['findings'])
  expect(room.filter(({ place }) => place.column === 'left')).toEqual([])
  const keysOf = (each: typeof all) => new Map(each.map(({ view, key }) => [view.id, key]))
  expect(keysOf(room)).toEqual(keysOf(all))
})

test.each([
  ['shared height', false, 'minmax(calc(var(--pane-unit) * 100), 2fr) max-content'],
  ['one under the other', true, 'calc(var(--pane-unit) * 150) max-content'],
])('rows: %s', (_, isStacked, expected) => {
  expect(gridRows([{ least: 100, share: 2 }, null], isStacked)).toBe(expected)
})
