import { expect, test } from 'vitest'
import { epochName } from './epoch-name'

const ensembles = [
  { id: '1', sids: [1], system: 'zookeeper' as const, zxid: null },
  { id: '2', sids: [1], system: 'kraft' as const, zxid: null },
]

test.each([
  { ensemble: '1', name: '0x5c' },
  { ensemble: '2', name: '92' },
  { ensemble: 'unknown', name: '0x5c' },
])('epoch 92 of ensemble $ensemble is $name', ({ ensemble, name }) => {
  expect(epochName({ ensembles }, ensemble, 92)).toBe(name)
})
