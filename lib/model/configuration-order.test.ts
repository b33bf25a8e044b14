import { expect, test } from 'vitest'
import { inOrderOfForce } from './configuration-order.ts'
import { openTexts } from './testing.ts'

const members = 'server.1=zk1:2888:3888\nserver.2=zk2:2888:3888\n'

test.each([
  [
    'the dynamic file that zoo.cfg names is in force, whatever its version',
    'dynamicConfigFile=/etc/zk/zoo.cfg.dynamic.100000002\n',
    [
      'a/zoo.cfg.bak',
      'a/zoo.cfg.dynamic.fff',
      'a/zoo.cfg.dynamic.100000549',
      'a/zoo.cfg.dynamic.100000002',
      'a/zoo.cfg',
    ],
  ],
  [
    'where none is named, the latest',
    '',
    [
      'a/zoo.cfg.bak',
      'a/zoo.cfg.dynamic.fff',
      'a/zoo.cfg.dynamic.100000002',
      'a/zoo.cfg.dynamic.100000549',
      'a/zoo.cfg',
    ],
  ],
])('%s', async (_, named, paths) => {
  const texts = Object.fromEntries([...paths].sort().map((path) => [path, members]))
  const files = await openTexts({ ...texts, 'a/zoo.cfg': `tickTime=2000\ninitLimit=5\n${named}` })
  expect(inOrderOfForce(files).map(({ path }) => path)).toEqual(paths)
})
