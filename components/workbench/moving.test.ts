import { expect, test } from 'vitest'
import { extended, panned, zoomed } from './moving'

test('zooming keeps the instant where it is', () => {
  expect(zoomed({ from: 0, to: 1000 }, 0.5, 200)).toEqual({ from: 100, to: 600 })
  expect(zoomed({ from: 0, to: 1000 }, 2, 500)).toEqual({ from: -500, to: 1500 })
})

test('an instant outside zooms at the middle', () => {
  expect(zoomed({ from: 0, to: 1000 }, 0.5, 9999)).toEqual({ from: 250, to: 750 })
})

test('a range never closes', () => {
  const { from, to } = zoomed({ from: 0, to: 4 }, 0.01, 2)
  expect(to - from).toBe(4)
})

test('panning moves by a share, at least by a millisecond', () => {
  expect(panned({ from: 0, to: 1000 }, 0.1)).toEqual({ from: 100, to: 1100 })
  expect(panned({ from: 0, to: 4 }, -0.1)).toEqual({ from: -1, to: 3 })
})

test('a range extends to one side', () => {
  expect(extended({ from: 0, to: 1000 }, -0.1)).toEqual({ from: -100, to: 1000 })
  expect(extended({ from: 0, to: 1000 }, 0.1)).toEqual({ from: 0, to: 1100 })
})
