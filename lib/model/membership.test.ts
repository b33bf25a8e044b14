import { expect, test } from 'vitest'
import { parseMember } from './membership.ts'

test.each([
  ['zk1:2888:3888', 'zk1:2888', null],
  ['zk1:2888:3888:observer', 'zk1:2888', false],
  ['zk1:2888:3888:participant;0.0.0.0:2181', 'zk1:2888', true],
  ['[2001:db8::1]:2888:3888;2181', '[2001:db8::1]:2888', null],
  ['zk1:2888:3888|zk1-b:2889:3889:observer', 'zk1:2888', false],
  ['org.apache.zookeeper.server.quorum.QuorumPeer$QuorumServer@1b2c', null, null],
  ['', null, null],
])('%s', (text, address, participant) => {
  expect(parseMember(1, text)).toEqual(address === null ? null : { sid: 1, address, participant })
})
