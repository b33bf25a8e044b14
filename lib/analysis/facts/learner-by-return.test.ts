import { expect, test } from 'vitest'
import { learnerByReturn } from './learner-by-return.ts'

const came = (sid: number, at: number) => ({ sid, at })

test.each([
  ['who comes back had been lost', [came(1, 0), came(2, 10), came(2, 900)], [], 2],
  ['who never comes back may be meant, or not', [came(1, 0), came(2, 10)], [], null],
  ['two that come back', [came(1, 0), came(2, 10), came(1, 800), came(2, 900)], [], null],
  [
    'one of the two has an end of its own',
    [came(1, 0), came(2, 10), came(1, 800), came(2, 900)],
    [{ sid: 1, at: 490 }],
    2,
  ],
  ['a log that begins later than the connection', [came(3, 900)], [], 3],
  ['who was there before comes first', [came(1, 0), came(3, 800), came(1, 900)], [], 1],
])('%s', (_title, introductions, ends, learner) => {
  expect(learnerByReturn(500, introductions, ends)).toBe(learner)
})
