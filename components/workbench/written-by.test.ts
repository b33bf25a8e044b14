import { expect, test } from 'vitest'
import { writtenBy } from './written-by'

const cases: readonly (readonly [releases: readonly string[], text: string])[] = [
  [['3.7.1'], '3.7.1'],
  [['3.7.1 to 3.7.2', '3.7.1'], '3.7.1'],
  [['3.7.1', '3.7.1 to 3.7.2'], '3.7.1'],
  [['3.8.0 to 3.9.1', '3.8.4 to 3.8.6'], '3.8.4 to 3.8.6'],
  [['3.8.4', '3.8.4', '3.9.5'], '3.8.4, 3.9.5'],
  [['3.5.10 to 3.5.11', '3.5.9'], '3.5.10 to 3.5.11, 3.5.9'],
  [['3.9.0-SNAPSHOT', '3.9.0'], '3.9.0-SNAPSHOT, 3.9.0'],
  [[], ''],
]
test.each(cases)('%j', (releases, text) => {
  expect(writtenBy(releases)).toBe(text)
})
