import fc from 'fast-check'
import { expect, test } from 'vitest'
import { JITTER, runsOf, TimeRun } from './time-run.ts'

const cases = [
  { title: 'rising', times: [1, 2, 2, 5], keys: [[1, 2, 2, 5]] },
  { title: 'a line that overtook another keeps its place', times: [10, 9, 11], keys: [[10, 10, 11]] },
  { title: 'no time: that of the line before', times: [Number.NaN, 7, Number.NaN, 8], keys: [[7, 7, 7, 8]] },
  { title: 'no time anywhere', times: [Number.NaN, Number.NaN], keys: [[0, 0]] },
  { title: 'the clock was set back', times: [50_000, 10_000, 11_000], keys: [[50_000], [10_000, 11_000]] },
]

test.each(cases)('$title', ({ times, keys }) => {
  const runs = runsOf(Float64Array.from(times), Number.NEGATIVE_INFINITY)
  expect(runs.map(({ run }) => Array.from({ length: run.length }, (_, row) => run.keyAt(row)))).toEqual(keys)
})

test('goes on from the chunk before, if that ended a little later', () => {
  const [run] = runsOf(Float64Array.from([99, 101]), 100)
  expect([run!.run.keyAt(0), run!.run.firstKey, run!.run.lastKey]).toEqual([100, 100, 101])
})

test('keys are the highest time so far, in any order of asking, beyond one block too', () => {
  const jitter = fc.array(fc.integer({ min: -JITTER / 2, max: JITTER }), { minLength: 1, maxLength: 60 })
  fc.assert(
    fc.property(jitter, fc.array(fc.nat(9_000), { maxLength: 30 }), (steps, asked) => {
      const times = new Float64Array(9_000)
      for (let i = 1; i < times.length; i++) times[i] = times[i - 1]! + Math.trunc(steps[i % steps.length]! / 50)
      const run = new TimeRun(times, 0, times.length, Number.NEGATIVE_INFINITY)
      const expected = times.slice()
      for (let i = 1; i < expected.length; i++) expected[i] = Math.max(expected[i - 1]!, expected[i]!)
      for (const row of asked.filter((at) => at < times.length)) {
        expect(run.keyAt(row)).toBe(expected[row])
        expect(run.rowsBelow(expected[row]!)).toBe(expected.indexOf(expected[row]!))
      }
    }),
    { numRuns: 30 },
  )
})
