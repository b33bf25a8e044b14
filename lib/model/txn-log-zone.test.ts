import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { workspaceOf } from './testing.ts'

const folder = new URL('../formats/zookeeper/fixtures/all-operations/', import.meta.url)
const log = new Uint8Array(gunzipSync(readFileSync(new URL('log.100000001.gz', folder))))
/** Of the first transaction, which opens a session. */
const begin = Date.parse('2026-11-25T02:17:14.106Z')
const session = '0x10000bdc56d0000'

const text = (written: number, message: string, logger = 'FileTxnLog@284') =>
  `${new Date(written).toISOString().replace('T', ' ').replace('Z', '').replace('.', ',')} [myid:1] - INFO  [SyncThread:1:${logger}] - ${message}\n`
const created = (zone: number, zxid = '100000001') =>
  text(begin + zone * 3_600_000 + 40, `Creating new log file: log.${zxid}`)
const opened = (zone: number) =>
  text(begin + zone * 3_600_000 + 3, `Committing global session ${session}`, 'LearnerSessionTracker@116')

test.each([
  { title: 'a new log file', lines: created(8), name: '+08:00', source: 'txn_log' },
  { title: 'a session', lines: opened(-5), name: '-05:00', source: 'txn_log' },
  { title: 'zones of three quarters of an hour', lines: created(5.75), name: '+05:45', source: 'txn_log' },
  { title: 'both alike', lines: created(1) + opened(1), name: '+01:00', source: 'txn_log' },
  { title: 'lines that do not agree', lines: created(1) + opened(2), name: null, source: 'unknown' },
  { title: 'a clock that is minutes off', lines: created(1 / 15), name: null, source: 'unknown' },
  { title: 'another day', lines: created(48), name: null, source: 'unknown' },
  { title: 'a transaction that is not here', lines: created(8, '200000001'), name: null, source: 'unknown' },
])('$title', async ({ lines, name, source }) => {
  const workspace = await workspaceOf({ 'zk1/zookeeper.log': lines, 'zk1/version-2/log.100000001': log })
  expect(workspace.zoneOf('zk1/zookeeper.log')).toMatchObject({ name, source })
  expect(workspace.zoneOf('zk1/version-2/log.100000001').name).toBe('UTC')
})
