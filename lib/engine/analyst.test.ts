import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Analyst } from './analyst.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** `took`: ms that a look at everything takes. */
function started(live: boolean, progress = () => 0.01, took = 0) {
  const at: number[] = []
  const begin = performance.now()
  const analyst = new Analyst(
    () => {
      at.push(performance.now() - begin)
      vi.advanceTimersByTime(took * progress())
    },
    live ? progress : null,
  )
  return { analyst, at }
}

test('not before all beginnings are in, then at once, then not too often', () => {
  const { analyst, at } = started(true)
  analyst.changed(false, false)
  vi.advanceTimersByTime(5_000)
  expect(at).toEqual([])
  for (let i = 0; i < 100; i++) {
    analyst.changed(true, false)
    vi.advanceTimersByTime(20)
  }
  expect(at.length).toBeGreaterThan(2)
  expect(at.length).toBeLessThan(6)
})

test('always at the end, and then nothing is stale', () => {
  const { analyst, at } = started(true)
  analyst.changed(true, false)
  analyst.changed(true, true)
  vi.advanceTimersByTime(10_000)
  expect([at.length, analyst.stale]).toEqual([1, false])
})

test('only at the end where nobody looks meanwhile', () => {
  const { analyst, at } = started(false)
  analyst.changed(true, false)
  vi.advanceTimersByTime(10_000)
  expect(at).toEqual([])
  analyst.changed(true, true)
  expect(at.length).toBe(1)
})

test('answers come before an analysis that is due, but not for ever', async () => {
  const { analyst, at } = started(true)
  let give = (): void => {}
  const answer = analyst.after(new Promise<void>((resolve) => (give = resolve)))
  analyst.changed(true, true)
  vi.advanceTimersByTime(200)
  expect([at.length, analyst.stale]).toEqual([0, true])
  give()
  await answer
  vi.advanceTimersByTime(100)
  expect([at.length, analyst.stale]).toEqual([1, false])
  void analyst.after(new Promise(() => {}))
  analyst.changed(true, true)
  vi.advanceTimersByTime(5_000)
  expect(at.length).toBe(2)
})

test('a look that would take long against what is left to read waits for the end', () => {
  let share = 0.01
  const { analyst, at } = started(true, () => share, 1_000)
  for (; share < 1; share += 0.01) {
    analyst.changed(true, false)
    vi.advanceTimersByTime(20) // 2 s of reading
  }
  expect(at.length).toBe(1)
  share = 1
  analyst.changed(true, true)
  expect([at.length, analyst.stale]).toEqual([2, false])
})

test('a look that takes long is worth it where much is left to read', () => {
  let share = 0.001
  const { analyst, at } = started(true, () => share, 1_000)
  for (; share < 1; share += 0.001) {
    analyst.changed(true, false)
    vi.advanceTimersByTime(60) // a minute of reading
  }
  expect(at.length).toBeGreaterThan(4)
})
