import { expect, test } from 'vitest'
import { rowLabels } from './row-labels'

const rows = (count: number, height: number) =>
  Array.from({ length: count }, (_, i) => ({
    ...{ text: String(count - i), strong: i === 0 },
    y: (height / count) * (i + 0.5),
  }))

test('each row has its label where there is room', () => {
  expect(rowLabels(rows(3, 66), 66).map(({ text }) => text)).toEqual(['3', '2', '1'])
})

test('labels of narrow rows do not touch, and stay inside the plot', () => {
  const labels = rowLabels(rows(8, 68), 68)
  expect(labels.map(({ text }) => text)).toEqual(['8', '6', '4', '2'])
  for (const [i, { y }] of labels.entries()) {
    expect(y).toBeGreaterThanOrEqual(9)
    expect(y).toBeLessThanOrEqual(66)
    if (i > 0) expect(y - labels[i - 1]!.y).toBeGreaterThanOrEqual(10)
  }
})
