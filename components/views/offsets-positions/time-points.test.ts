import { expect, test } from 'vitest'
import { timePoints } from './time-points'

const plot = { left: 0, right: 100, top: 0, bottom: 50 }
const entries = (...pairs: [number, number][]) =>
  pairs.map(([time, offset], i) => ({
    time,
    offset,
    evidence: { file: 'f', start: i * 12, end: i * 12 + 12, line: 0 },
  }))

test('entries stand to scale, and steps rise at each', () => {
  const { points, path, broken } = timePoints(entries([10, 1], [20, 3], [30, 5]), plot)
  expect(points.map(({ x, y }) => [x, y])).toEqual([
    [0, 50],
    [50, 25],
    [100, 0],
  ])
  expect(path).toBe('M0 50H50V25H100V0')
  expect(broken).toBe(0)
})

test('an entry that goes back is marked', () => {
  const { points } = timePoints(entries([10, 1], [30, 5], [20, 6]), plot)
  expect(points.map(({ isBack }) => isBack)).toEqual([false, false, true])
})

test('one entry stands in the middle', () => {
  expect(timePoints(entries([10, 1]), plot).points).toMatchObject([{ x: 50, y: 25 }])
})

test('no entry', () => expect(timePoints([], plot).path).toBe(''))
