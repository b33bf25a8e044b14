import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Analyst } from './analyst.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function started(live: boolean) {
  const at: number[] = []
  const begin = performance.now()
  const analyst = new Analyst(() => {
    at.push(performance.now() - begin)
  }, live)
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
