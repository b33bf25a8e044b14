import { expect, test } from 'vitest'
import { at, documentOf, role } from '@/lib/analysis/testing-document'
import { barsOf } from './bars'

const document = documentOf({
  roles: [
    role(13, 'following', 0, 1),
    role(13, 'unknown', 1, 1.309),
    role(13, 'looking', 1.309, 1.412),
    role(13, 'following', 1.412, 1.42),
    role(13, 'following', 1.42, 1.5, { phase: 'discovery' }),
    role(13, 'following', 1.5, 1.6, { phase: 'synchronization' }),
    role(13, 'following', 1.6, null, { phase: 'broadcast' }),
    role(37, 'leading', 0, null),
    role(14, 'unknown', 0, null, { confidence: 'assumed', evidence: [] }),
  ],
  elections: [
    {
      ...{ ensemble: '1', kind: 'rejoin', sids: [13], from: at(1.309), to: at(1.412), tookMs: 104, round: '0x5de' },
      ...{ leaderBefore: 37, leaderAfter: 37, epochBefore: 92, epochAfter: 92, evidence: [] },
    },
  ],
})
const of13 = barsOf(document).filter((bar) => bar.sid === 13)

test('what a bar says: whom it follows, how long it looked by its own word, how long it tore down', () => {
  expect(of13.map((bar) => bar.texts[0])).toEqual([
    'following 37',
    'tear-down 309 ms',
    'looking 104 ms, round 0x5de',
    'following 37',
    'following · discovery',
    'following · synchronization',
    'following 37',
  ])
})

test('a bar is solid only where it serves', () => {
  expect(of13.map((bar) => bar.solid)).toEqual([1, 1, 1, 0.16, 0.16, 0.5, 1])
})

test('proven to hold no role is drawn as not serving, and unknown is no bar', () => {
  expect(of13[1]!.role).toBe('down')
  expect(barsOf(document).some((bar) => bar.sid === 14)).toBe(false)
})

test('a bar leads to the lines that bound it', () => {
  expect(of13[2]!.evidence[0]).toEqual({ file: 'f13', start: 1309, end: 1399, line: 1309 })
})
