import { expect, test } from 'vitest'
import { parseFilter } from './line-filter.ts'

const word = (text: string) => ({ kind: 'word', text })
const names = (field: string, ...list: string[]) => ({ field, names: list, least: 0n, most: 0n })
const numbers = (field: string, least: bigint, most: bigint) => ({ field, names: [], least, most })
const WIDEST = 0xffff_ffff_ffff_ffffn

const cases = [
  { text: '', terms: [], conditions: [] },
  { text: 'closing socket', terms: [word('closing'), word('socket')], conditions: [] },
  { text: '"closing socket"', terms: [word('closing socket')], conditions: [] },
  { text: '/learner \\d+\\./ x', terms: [{ kind: 'expression', text: 'learner \\d+\\.' }, word('x')], conditions: [] },
  { text: '/var/lib', terms: [word('/var/lib')], conditions: [] },
  { text: '04:02:01 n.sid:13 foo:', terms: [word('04:02:01'), word('n.sid:13'), word('foo:')], conditions: [] },
  { text: 'sid:13 level:warn', terms: [], conditions: [numbers('sid', 13n, 13n), names('level', 'warn')] },
  { text: 'level:warn,error', terms: [], conditions: [names('level', 'warn', 'error')] },
  { text: 'level:>=warn', terms: [], conditions: [names('level', 'warn', 'error', 'fatal')] },
  { text: 'level:<info', terms: [], conditions: [names('level', 'trace', 'debug')] },
  { text: 'class:LearnerHandler', terms: [], conditions: [names('class', 'learnerhandler')] },
  { text: 'zxid:>0x5c00000000', terms: [], conditions: [numbers('zxid', 0x5c00000001n, WIDEST)] },
  { text: 'zxid:5c', terms: [], conditions: [numbers('zxid', 0x5cn, 0x5cn)] },
  { text: 'round:0x5dc..0x5de', terms: [], conditions: [numbers('round', 0x5dcn, 0x5den)] },
  { text: 'round:<=7', terms: [], conditions: [numbers('round', 0n, 7n)] },
]

test.each(cases)('$text', ({ text, terms, conditions }) => {
  expect(parseFilter(text)).toEqual({ terms, conditions, problem: null })
})

test.each([
  ['/[/', '/[/ is no regular expression.'],
  ['level:loud', 'loud is no level: trace, debug, info, warn, error, fatal.'],
  ['zxid:>0xzz', '>0xzz is no number for zxid: 13, 0x5de, >0x5de or 0x5dc..0x5de.'],
  ['sid:', null],
  ['offset:5', 'Log lines have no offset: it is looked up in Offsets and positions.'],
])('%s', (text, problem) => {
  expect(parseFilter(text).problem).toBe(problem)
})
