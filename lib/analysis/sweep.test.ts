import { expect, test } from 'vitest'
import { sweep } from './sweep.ts'

const lineAt = (line: number) => ({ file: 'f', start: 0, end: 1, line })
const stretch = (from: number, to: number | null) => ({
  ...{ from, to, evidence: [lineAt(from)] },
  ended: to === null ? null : lineAt(to),
})

test.each([
  { title: 'nothing', sets: [], least: 1, found: [] },
  { title: 'one of one', sets: [[[1, 5]]], least: 1, found: [[1, 5]] },
  { title: 'two of three, where they overlap', sets: [[[1, 5]], [[3, 9]], [[20, 30]]], least: 2, found: [[3, 5]] },
  { title: 'open to the end', sets: [[[1, null]], [[3, null]]], least: 2, found: [[3, null]] },
  { title: 'stretches that touch', sets: [[[1, 3]], [[3, 5]]], least: 2, found: [] },
  { title: 'one that goes on as another begins', sets: [[[1, 3]], [[0, 9]], [[3, 5]]], least: 2, found: [[1, 5]] },
] as { title: string; sets: [number, number | null][][]; least: number; found: unknown }[])(
  '$title',
  ({ sets, least, found }) => {
    const stretches = sets.map((set) => set.map(([from, to]) => stretch(from, to)))
    expect(sweep(stretches, least).map(({ from, to }) => [from, to])).toEqual(found)
  },
)

test('the line that begins it comes first, and where it ends is told', () => {
  const [found] = sweep([[stretch(3, 9)], [stretch(1, 5)], [stretch(20, 30)]], 2)
  expect(found!.evidence.map(({ line }) => line)).toEqual([3, 1])
  expect(found!.ended!.line).toBe(5)
})
