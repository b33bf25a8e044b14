import { expect, test } from 'vitest'
import { memberName } from './member-name.ts'

test.each([
  ['servers/13/zookeeper.log', 'servers/13/zookeeper.log', false],
  ['./a//b/', 'a/b', false],
  ['a/../b', 'b', false],
  ['../../etc/passwd', 'etc/passwd', true],
  ['/var/log/x', 'var/log/x', true],
  ['C:\\logs\\x.log', 'logs/x.log', true],
  ['a\\b', 'a/b', false],
  ['..', 'unnamed', true],
  ['', 'unnamed', false],
])('%s', (written, name, climbs) => {
  expect(memberName(written)).toEqual({ name, climbs })
})
