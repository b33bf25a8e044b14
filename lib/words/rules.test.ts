import { expect, test } from 'vitest'
import { ruleSource } from './rule-sources.ts'

test('a rule says where it is written, an unknown one says nothing', () => {
  expect(ruleSource('refused-port')).toContain('RFC 9293')
  expect(ruleSource('no-such-rule')).toBe('')
})
