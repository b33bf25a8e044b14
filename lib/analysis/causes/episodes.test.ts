import { expect, test } from 'vitest'
import { episodesOf } from './episodes.ts'

const MINUTE = 60_000
const cases = [
  { title: 'nothing', facts: [], lengths: [] },
  {
    title: 'a row within minutes',
    facts: [
      [0, 1],
      [5, 6],
      [15, 15],
    ],
    lengths: [3],
  },
  {
    title: 'away for longer',
    facts: [
      [0, 1],
      [12, 12],
      [40, 41],
    ],
    lengths: [1, 1, 1],
  },
  {
    title: 'a long one reaches to those that begin in it',
    facts: [
      [0, 60],
      [5, 6],
      [65, 66],
    ],
    lengths: [3],
  },
]

test.each(cases)('$title', ({ facts, lengths }) => {
  const episodes = episodesOf(facts.map(([from, to]) => ({ from: from! * MINUTE, to: to! * MINUTE })))
  expect(episodes.map(({ length }) => length)).toEqual(lengths)
})
