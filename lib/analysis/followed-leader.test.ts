import { expect, test } from 'vitest'
import { sameAddress } from './followed-leader.ts'

test.each([
  ['zk3:2888', 'zk3/10.0.0.3:2888', true],
  ['10.0.0.3:2888', '/10.0.0.3:2888', true],
  ['zk3:2888', 'zk3/<unresolved>:2888', true],
  ['zk3:2888', 'zk3/10.0.0.3:2889', false],
  ['zk3:2888', 'zk31/10.0.0.31:2888', false],
  ['zk3:2888', '/10.0.0.3:2888', false],
])('%s is %s: %s', (configured, printed, same) => {
  expect(sameAddress(configured, printed)).toBe(same)
})
