import { expect, test } from 'vitest'
import { at, ms } from '@/lib/analysis/testing-document'
import type { TimelineMark } from '@/lib/engine/snapshot'
import { endedConnections, marksOf } from './marks'

function mark(sid: number, time: number, kind: TimelineMark['kind'], toward: number | null): TimelineMark {
  return {
    ...{ ensemble: '1', sid, at: at(time), kind, toward, span: null, text: kind, confidence: 'proven' },
    evidence: `f${sid}:${Math.round(time * 1000)}-${Math.round(time * 1000) + 9}:1`,
  }
}

const cases = [
  {
    title: 'a close and the reset that the other side read',
    marks: [mark(37, 1.248, 'close', 13), mark(13, 1.662, 'exception', 37)],
    ends: [{ fromSid: 37, toSid: 13, from: ms(1.248), to: ms(1.662) }],
  },
  {
    title: 'an end of stream from a process that died',
    marks: [mark(2, 1.263, 'exception', 3), mark(1, 1.279, 'exception', 3)],
    ends: [
      { fromSid: 3, toSid: 2, from: ms(1.263), to: ms(1.263) },
      { fromSid: 3, toSid: 1, from: ms(1.279), to: ms(1.279) },
    ],
  },
  {
    title: 'an exception a minute later is about another connection',
    marks: [mark(37, 1, 'close', 13), mark(13, 61, 'exception', null)],
    ends: [],
  },
  {
    title: 'two closes do not share one exception',
    marks: [mark(37, 1, 'close', 13), mark(37, 1.1, 'close', 13), mark(13, 1.2, 'exception', 37)],
    ends: [{ fromSid: 37, toSid: 13, from: ms(1), to: ms(1.2) }],
  },
]
test.each(cases)('$title', ({ marks, ends }) => {
  expect(endedConnections(marksOf(marks))).toMatchObject(ends)
  expect(endedConnections(marksOf(marks))).toHaveLength(ends.length)
})
