import { expect, test } from 'vitest'
import { inOrder } from './in-order.ts'

test('in the order of the items, never more than so many at a time', async () => {
  let running = 0
  let most = 0
  const work = async (ms: number) => {
    running += 1
    most = Math.max(most, running)
    for (let turn = 0; turn < ms; turn++) await Promise.resolve()
    running -= 1
    return ms * 10
  }
  const made: (readonly [number, number])[] = []
  for await (const each of inOrder([5, 1, 4, 0, 3, 2], 3, work)) made.push(each)
  expect(made).toEqual([5, 1, 4, 0, 3, 2].map((ms) => [ms, ms * 10]))
  expect(most).toBe(3)
})
