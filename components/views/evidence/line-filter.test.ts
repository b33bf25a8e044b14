import { expect, test } from 'vitest'
import { hitsOf, lineFilter } from './line-filter'

test.each([
  { text: 'closing socket', level: '', expected: 'closing socket' },
  { text: ' sid:13 ', level: 'warn', expected: 'sid:13 level:>=warn' },
  { text: '', level: 'error', expected: 'level:>=error' },
  { text: '', level: 'loud', expected: '' },
])('$text with $level', ({ text, level, expected }) => expect(lineFilter(text, level).text).toBe(expected))

test.each([
  { text: 'timeout', line: 'transaction Timeout', hits: ['Timeout'] },
  { text: 'sid:13 level:warn', line: 'sid:13', hits: null },
  { text: '/n\\.sid:\\d+/ LOOKING', line: 'n.sid:13 looking', hits: ['n.sid:13', 'looking'] },
  { text: '/(half/', line: 'half', hits: null },
  { text: 'a.b', line: 'a.b axb', hits: ['a.b'] },
  { text: '', line: 'x', hits: null },
])('hits of $text', ({ text, line, hits }) => {
  const pattern = hitsOf(text)
  expect(pattern && line.match(pattern)).toEqual(hits)
})
