import { expect, test } from 'vitest'
import { definePattern, splitPrefix } from './pattern.ts'
import { PatternIndex } from './pattern-index.ts'

test.each([
  [/^PeerState set to LOOKING$/, 'PeerState set to LOOKING', '$'],
  [/^New election\. My id =\s+(\d+)/, 'New election. My id =', '\\s+(\\d+)'],
  [/^Have quorum(?:, sids)?/, 'Have quorum', '(?:, sids)?'],
  [/^Closings? connection/, 'Closing', 's? connection'],
  [/^(?:shutdown|shut down) called$/, '', '(?:shutdown|shut down) called$'],
  [/^one|^two/, '', '^one|^two'],
  [/one/, '', 'one'],
])('%s begins with literal text', ({ source }, prefix, rest) => {
  expect(splitPrefix(source)).toEqual({ prefix, rest })
})

test('a group that fills no field is a mistake in the pattern', () => {
  const definition = { id: 'X', loggers: ['A'], fields: {}, wordings: [/^x (?<sid>\d+)$/] }
  expect(() => definePattern(definition)).toThrow('the group sid fills no field')
})

test('the first pattern of a class that fits is taken, another class’s never', () => {
  const special = definePattern({
    id: 'SPECIAL',
    loggers: ['A'],
    fields: { n: 'integer' },
    wordings: [/^x (?<n>\d+)$/],
  })
  const general = definePattern({ id: 'GENERAL', loggers: ['A', 'B'], fields: {}, wordings: [/^x /] })
  const index = new PatternIndex([special, general])
  expect(index.of('A').match('x 1')?.pattern.id).toBe('SPECIAL')
  expect(index.of('A').match('x y')?.number).toBe(2)
  expect(index.of('B').match('x 1')?.pattern.id).toBe('GENERAL')
  expect(index.of('C').match('x 1')).toBeNull()
})
