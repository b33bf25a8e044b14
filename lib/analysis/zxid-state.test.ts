import { expect, test } from 'vitest'
import { line, vote, workspaceOf } from '../model/testing.ts'
import { tellStory } from './tell-story.ts'
import { zxidAnchorsIn } from './zxid-anchors.ts'
import { zxidStateOf } from './zxid-state.ts'

async function stateOf(lines: readonly string[]) {
  const workspace = await workspaceOf({ 'zk.log': lines.join('\n') })
  return zxidStateOf('1', zxidAnchorsIn(workspace), tellStory(workspace))
}

const snapshot = (time: string, zxid: string): string =>
  line(1, time, 'FileTxnSnapLog', `Snapshotting: 0x${zxid} to /data/version-2/snapshot.${zxid}`, 'Snapshot Thread')

test('the rate between two snapshots of one epoch', async () => {
  expect(await stateOf([snapshot('10:00:00.000', '700000064'), snapshot('10:01:40.000', '700000834')])).toMatchObject({
    ...{ latest: '0x700000834', epoch: 7, counter: 2100, ratePerSecond: 20, confidence: 'consistent' },
    rolloverNoSoonerThan: '2032-10-21T22:19:19.750Z',
  })
})

test('one zxid gives no rate, and nothing says how the epoch before ended', async () => {
  expect(await stateOf([snapshot('10:00:00.000', '700000064')])).toMatchObject({
    ...{ ratePerSecond: null, rolloverNoSoonerThan: null, previousEpochEndedByRollover: null, confidence: 'proven' },
  })
})

test.each([
  ['0x6fffffffe', true],
  ['0x600000834', false],
])('a settled vote frozen at %s', async (zxid, byRollover) => {
  const lines = [
    snapshot('10:00:00.000', '700000064'),
    vote(1, '10:00:01.000', 'LOOKING', 2, 'FOLLOWING', 3, 4, 7, zxid),
  ]
  expect((await stateOf(lines))?.previousEpochEndedByRollover).toBe(byRollover)
})

test('no zxid, no state', async () => {
  expect(await stateOf([line(1, '10:00:00.000', 'QuorumPeer', 'LOOKING')])).toBeNull()
})
