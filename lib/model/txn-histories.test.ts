import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { workspaceOf } from './testing.ts'
import { txnHistories } from './txn-histories.ts'

const folder = new URL('../formats/zookeeper/fixtures/public/', import.meta.url)
const fixture = (name: string) => new Uint8Array(gunzipSync(readFileSync(new URL(`${name}.gz`, folder))))
const log = fixture('utils/log.1')
const snapshot = fixture('utils/snapshot.3')

test.each([
  { title: 'a myid above', files: { 'a/myid': '3', 'a/version-2/log.1': log }, owners: [[1, 3]] },
  { title: 'its folder', files: { 'zk3/data/version-2/log.1': log }, owners: [[1, 3]] },
  {
    title: 'folders of several servers',
    files: {
      'servers/1/version-2/log.1': log,
      'servers/2/version-2/log.1': log,
      'servers/2/version-2/snapshot.3': snapshot,
    },
    owners: [
      [1, 1],
      [1, 2],
    ],
  },
  {
    title: 'two ensembles',
    files: { 'a/zk1/log.1': log, 'a/zk2/log.1': log, 'b/zk1/log.1': log },
    owners: [
      [1, 1],
      [2, 1],
      [1, 2],
    ],
  },
  { title: 'no name of a server, only that of a file', files: { 'version-2/log.1': log }, owners: [] },
])('whose a transaction log is: $title', async ({ files, owners }) => {
  const histories = txnHistories(await workspaceOf(files as Record<string, string | Uint8Array>))
  expect(histories.map(({ ensemble, sid }) => [Number(ensemble), sid])).toEqual(owners)
})

test('runs end where zxids do not follow, and snapshots have their digest', async () => {
  const [history] = txnHistories(
    await workspaceOf({
      ...{ 'zk1/myid': '1', 'zk1/version-2/log.1': log, 'zk1/version-2/log.4': fixture('utils/log.4') },
      'zk1/version-2/log.42': fixture('invalidsnap/log.42'),
      'zk1/version-2/snapshot.3': snapshot,
    }),
  )
  expect(history!.runs.map(({ first, last }) => [first, last])).toEqual([
    [1n, 3n],
    [4n, 4n],
    [0x8800000001n, 0x8800000001n],
    [0x8800000003n, 0x8800000003n],
  ])
  expect(history!.snapshots.map(({ zxid, digest }) => [zxid, digest?.zxid])).toEqual([[3n, 3n]])
})
