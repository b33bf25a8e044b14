import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Pace } from './pace.ts'

const DISTANCE = 100
let told: number[] = []
let takes = 0

beforeEach(() => {
  vi.useFakeTimers()
  vi.setSystemTime(0)
  told = []
  takes = 0
})
afterEach(() => vi.useRealTimers())

function paceOf(): Pace {
  return new Pace(
    async () => {
      told.push(Date.now())
      if (takes > 0) await new Promise((resolve) => setTimeout(resolve, takes))
    },
    () => DISTANCE,
  )
}

test('the first change is told at once, those after it together, and the last one always', async () => {
  const pace = paceOf()
  for (let time = 0; time < 250; time += 10) {
    pace.changed(false)
    await vi.advanceTimersByTimeAsync(10)
  }
  await vi.advanceTimersByTimeAsync(1_000)
  expect(told).toEqual([0, 100, 200, 300])
})

test('what somebody waits for does not wait for its turn', async () => {
  const pace = paceOf()
  pace.changed(false)
  await vi.advanceTimersByTimeAsync(10)
  pace.changed(false)
  await vi.advanceTimersByTimeAsync(10)
  pace.changed(true)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(told).toEqual([0, 20])
})

test('one telling ends before the next begins', async () => {
  takes = 250
  const pace = paceOf()
  pace.changed(false)
  await vi.advanceTimersByTimeAsync(50)
  pace.changed(true)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(told).toEqual([0, 350])
})
