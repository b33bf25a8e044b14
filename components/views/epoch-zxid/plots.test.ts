import { describe, expect, test } from 'vitest'
import { at, documentOf, ms, server } from '@/lib/analysis/testing-document'
import type { SeriesPoint } from '@/lib/engine/queries'
import { foldedScale } from '@/lib/timeline/time-scale'
import { lineStyles } from '../../charts/line-style'
import type { ChartLine } from '../../charts/time-chart'
import { countPlot } from './count-plot'
import { counterPlot } from './counter-plot'
import { epochPlot } from './epoch-plot'
import { lineLabels } from './line-labels'
import { metricPlot } from './metric-plot'

function point(
  sid: number,
  time: number,
  epoch: number,
  value: number,
  kind: SeriesPoint['kind'] = 'own',
): SeriesPoint {
  const zxid = `0x${epoch.toString(16)}${value.toString(16).padStart(8, '0')}`
  const evidence = `f${sid}:${Math.round(time * 1000)}-${Math.round(time * 1000) + 9}:1`
  return { time: ms(time), value, ensemble: '1', sid, evidence, epoch, ...(kind === undefined ? {} : { kind, zxid }) }
}
const range = { from: ms(0), to: ms(10) }
const scale = foldedScale({ range, instants: [], coverage: [], width: 600, fold: false })
const styles = lineStyles(['1/1', '1/2'])
const height = 80

/** Points of each unbroken stroke. */
function strokes(lines: readonly ChartLine[]): number[] {
  return lines.flatMap(({ points }) => {
    const lengths = [0]
    for (const { y } of points) {
      if (y === null) lengths.push(0)
      else lengths[lengths.length - 1]! += 1
    }
    return lengths
  })
}

describe('epochs', () => {
  const plot = (points: SeriesPoint[], document = documentOf({})) =>
    epochPlot({ document, points, before: [], scale, height, styles })

  test('a row for each epoch that is there, the newest on top', () => {
    const { rows } = plot([point(1, 1, 0x5b, 9, 'vote'), point(1, 2, 0x5c, 1)])
    expect(rows.map((row) => row.text)).toEqual(['0x5c', '0x5b'])
    expect(rows[0]!.y).toBeLessThan(rows[1]!.y)
  })

  test('an older epoch in a later line does not take the line back', () => {
    const [line] = plot([point(1, 1, 1, 5), point(1, 2, 2, 1), point(1, 3, 1, 5), point(1, 4, 2, 7)]).lines
    const rises = line!.points.map((each) => each.y!)
    expect(rises).toEqual([...rises].sort((a, b) => b - a))
  })

  test('nothing is drawn between two processes', () => {
    const runs = [
      { from: at(0), to: at(3), files: [] },
      { from: at(6), to: null, files: [] },
    ]
    const document = documentOf({ servers: [server(1, { runs })] })
    const [line] = plot([point(1, 1, 1, 5), point(1, 7, 1, 6)], document).lines
    expect(line!.points.map((each) => [Math.round(each.u * 10), each.y === null])).toEqual([
      [1, false],
      [3, false],
      [6, true],
      [7, false],
      [10, false],
    ])
  })

  test('shapes: an epoch of a vote, its zxid, the first point of a new epoch', () => {
    const points = [point(1, 1, 1, 5), point(1, 2, 2, 1), point(2, 3, 2, 0, 'vote-epoch'), point(2, 3, 1, 5, 'vote')]
    expect(plot(points).points.map((each) => each.shape)).toEqual(['square', 'square', 'dot', 'diamond'])
  })
})

describe('counters', () => {
  const plot = (points: SeriesPoint[], extent: 'whole' | 'fit' | null = null) =>
    counterPlot({ points, scale, height, styles, extent })

  test('a line breaks where the epoch changes', () => {
    const points = [point(1, 1, 1, 500), point(1, 2, 1, 520), point(1, 3, 2, 1), point(1, 4, 2, 9)]
    expect(strokes(plot(points).lines)).toEqual([2, 2])
  })

  test('a line breaks between zones, where slopes cannot be compared', () => {
    const pieces = [
      { kind: 'zone' as const, from: ms(0), to: ms(2.5), start: 0, end: 0.9, covered: true },
      { kind: 'zone' as const, from: ms(2.5), to: ms(10), start: 0.9, end: 1, covered: true },
    ]
    const points = [1, 2, 3, 4].map((time) => point(1, time, 1, time * 10))
    const { lines } = counterPlot({ points, scale: { ...scale, pieces }, height, styles, extent: null })
    expect(strokes(lines)).toHaveLength(2)
  })

  test('few counters fit the plot, many are shown against 2³²', () => {
    expect(plot([point(1, 1, 1, 520)]).rows.map((row) => row.text)).toEqual(['0x0', '0x208'])
    expect(plot([point(1, 1, 1, 281_436_783)]).rows.map((row) => row.text)).toEqual(['0 %', '50 %', '100 %'])
  })

  test('an epoch of a vote has no counter', () => {
    expect(plot([point(1, 1, 1, 0, 'vote-epoch')]).points).toEqual([])
  })
})

describe('metrics', () => {
  const plot = (values: [number, number][], counts: boolean) =>
    metricPlot(
      values.map(([time, value]) => point(1, time, 0, value, undefined)),
      { scale, height, styles, counts },
    )

  test('a counter that falls is a restart, a gauge that falls is not', () => {
    const values: [number, number][] = [
      [1, 50],
      [2, 60],
      [3, 5],
      [4, 9],
    ]
    expect(plot(values, true)).toMatchObject({ restarts: [{ u: 0.3 }] })
    expect(strokes(plot(values, true).lines)).toHaveLength(2)
    expect(strokes(plot(values, false).lines)).toHaveLength(1)
  })

  test('where nobody asked, there is no line', () => {
    const values: [number, number][] = [
      [1, 1],
      [1.5, 2],
      [2, 3],
      [8, 9],
      [8.5, 9],
    ]
    expect(strokes(plot(values, false).lines)).toEqual([3, 2])
  })
})

test('what is counted in a second stands on zero, the most at the top', () => {
  const scale = foldedScale({ range: { from: ms(0), to: ms(10) }, instants: [], coverage: [], width: 600, fold: false })
  const values = [point(1, 1, 0, 50), point(1, 2, 0, 100)].map((each) => ({ ...each, sid: null }))
  const plot = countPlot(values, { scale, height: 72, style: { colour: 'grey', dash: '' } })
  expect(plot.points.map(({ y }) => y)).toEqual([36, 9])
  expect(plot.sticks!.bottom).toBe(63)
  expect(plot.rows.map(({ text }) => text)).toEqual(['0', '100'])
})

test('labels of lines stand on them, one after the other', () => {
  const box = { width: 734, height, left: 120, right: 720, plot: 600, text: 10.5 }
  const style = { colour: 'red', dash: '' }
  const line = (key: string, y: number) => ({ key, style, steps: true, points: [0, 1].map((u) => ({ u, y })) })
  const labels = lineLabels([line('1/1', 10), line('1/2', 12)], box)
  expect(labels.map((label) => label.y)).toEqual([10, 12])
  expect(Math.abs(labels[0]!.x - labels[1]!.x)).toBeGreaterThan(18)
})
