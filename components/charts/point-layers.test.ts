import { expect, test } from 'vitest'
import { type ChartPoint, pointLayers } from './point-layers'

const point = (u: number, more: Partial<ChartPoint> = {}): ChartPoint => ({
  ...{ key: `${u}`, u, y: 10, shape: 'square', colour: 'red' },
  ...more,
})

test('points of one shape and colour are one path', () => {
  const layers = pointLayers([point(0), point(1), point(0.5, { shape: 'diamond' })], (u) => 100 + u * 50)
  expect(layers.map(({ key }) => key)).toEqual(['square red', 'diamond red'])
  expect(layers[0]!.d).toBe('M96.5 6.5h7v7h-7zM146.5 6.5h7v7h-7z')
  expect(layers[1]!.look).toMatchObject({ fill: 'var(--pane)', stroke: 'red' })
})
