import fc from 'fast-check'
import { expect, test } from 'vitest'
import { overlaps, placeLabels } from './place-labels'

const bounds = { x: 0, y: 0, width: 200, height: 40 }
const box = (x: number, y = 0) => ({ x, y, width: 50, height: 10 })

const cases = [
  { title: 'the first place that is free', taken: [], places: [box(10), box(80)], x: 10 },
  { title: 'the next one where something stands', taken: [box(30)], places: [box(10), box(90)], x: 90 },
  { title: 'nothing outside the plot', taken: [], places: [box(-1), box(151)], x: undefined },
  { title: 'nowhere', taken: [box(30), box(100)], places: [box(10), box(90)], x: undefined },
]
test.each(cases)('$title', ({ taken, places, x }) => {
  expect(placeLabels([{ label: 'a', places }], taken, bounds)[0]?.box.x).toBe(x)
})

test('placed labels never overlap', () => {
  const anyBox = fc.record({
    x: fc.integer({ min: -20, max: 200 }),
    y: fc.integer({ min: -5, max: 40 }),
    width: fc.integer({ min: 1, max: 60 }),
    height: fc.integer({ min: 1, max: 12 }),
  })
  const wishes = fc.array(fc.record({ label: fc.string(), places: fc.array(anyBox, { maxLength: 4 }) }))
  fc.assert(
    fc.property(wishes, (each) => {
      const boxes = placeLabels(each, [], bounds).map((placed) => placed.box)
      expect(boxes.some((a, i) => boxes.slice(i + 1).some((b) => overlaps(a, b)))).toBe(false)
    }),
  )
})
