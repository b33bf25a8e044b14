import { expect, test } from 'vitest'
import { documentOf, ms, role, vote } from '@/lib/analysis/testing-document'
import { thinArrows, voteArrows } from './vote-arrows'

const document = documentOf({
  roles: [role(13, 'looking', 1.971, 2.074)],
  votes: [
    vote(14, 13, 1.972),
    vote(24, 13, 2.02),
    vote(36, 13, 2.049, { round: '0x5dc' }),
    vote(13, 13, 1.98, { state: 'looking', round: '0x5de' }),
    vote(2, 13, 2.05, { state: 'looking', round: '0x5de' }),
  ],
})
const arrows = voteArrows(document)

test('what a server reads from itself is no arrow', () => {
  expect(arrows.map((arrow) => arrow.fromSid)).toEqual([14, 24, 36, 2])
})

test('an answer was sent after the question; a looking server asks by itself', () => {
  expect(arrows.map((arrow) => arrow.sentAfter)).toEqual([ms(1.971), ms(1.971), ms(1.971), null])
})

test('only a round that most answers do not carry stands beside its arrow', () => {
  expect(arrows.map((arrow) => arrow.otherRound)).toEqual([null, null, '0x5dd', null])
})

test('arrows of one pair that cannot be told apart are one', () => {
  const x = (time: number) => (time - ms(0)) / 10
  const many = voteArrows(documentOf({ votes: Array.from({ length: 100 }, (_, i) => vote(14, 13, 1 + i / 1000)) }))
  expect(thinArrows(many, x, 3)).toHaveLength(4)
})
